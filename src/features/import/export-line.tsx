// The ways out of a list: one button for each kind of file. A large list is written in slices, with its progress and a way to stop.
import { useEffect, useRef, useState } from 'react';
import { EXPORT_KINDS, EXPORT_TYPES, type ExportKind, exportPieces, piecesIn } from '../../core/import/export-pieces';
import type { ImportedSet } from '../../store/imports-state';
import { useTranslate } from '../../store/translate';
import { downloadBlob } from '../../ui/download';

/** Long enough to do something in, short enough for a pointer to be answered. */
const SLICE_MS = 16;

export function ExportLine({ set }: { readonly set: ImportedSet }) {
  const t = useTranslate();
  const [running, setRunning] = useState<{ readonly kind: ExportKind; readonly pieces: number } | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const run = async (kind: ExportKind) => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const blob = await written(kind, set, own.signal, (pieces) => setRunning({ kind, pieces }));
    if (blob) downloadBlob(nameOf(kind, set, t('import.report')), blob);
    if (stop.current === own) setRunning(null);
  };
  return (
    <section>
      <h3>{t('import.exports')}</h3>
      <p className="export-line">
        {EXPORT_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            disabled={running !== null}
            onClick={() => void run(kind)}
          >
            {labelOf(kind, t)}
          </button>
        ))}
      </p>
      {running && (
        <p className="export-line" role="status">
          <progress aria-label={labelOf(running.kind, t)} value={running.pieces} max={piecesIn(running.kind, set)} />
          <button
            type="button"
            className="button"
            onClick={() => {
              stop.current?.abort();
              setRunning(null);
            }}
          >
            {t('import.cancel')}
          </button>
        </p>
      )}
      <p className="row-note">{t('import.exportNote')}</p>
    </section>
  );
}

/** Null when it was stopped. Progress is told once a slice, so never for a list that is done within one. */
async function written(
  kind: ExportKind,
  set: ImportedSet,
  signal: AbortSignal,
  tell: (pieces: number) => void,
): Promise<Blob | null> {
  // each slice becomes a blob of its own: all at once, their encoding would hold the page
  const slices: Blob[] = [];
  let parts: BlobPart[] = [];
  let done = 0;
  let began = performance.now();
  for (const piece of exportPieces(kind, set)) {
    parts.push(piece);
    done++;
    if (performance.now() - began < SLICE_MS) continue;
    slices.push(new Blob(parts));
    parts = [];
    tell(done);
    await new Promise((next) => setTimeout(next));
    if (signal.aborted) return null;
    began = performance.now();
  }
  return new Blob([...slices, ...parts], { type: EXPORT_TYPES[kind] });
}

function labelOf(kind: ExportKind, t: ReturnType<typeof useTranslate>): string {
  if (kind === 'project') return t('import.export.project');
  if (kind === 'report') return t('import.report');
  return { csv: 'CSV', xlsx: 'XLSX', geojson: 'GeoJSON' }[kind];
}

function nameOf(kind: ExportKind, { info }: ImportedSet, report: string): string {
  const name = info.name.replace(/[\\/:*?"<>|]/g, ' ').trim() || 'list';
  if (kind === 'report') return `${name} ${report}.csv`;
  return kind === 'project' ? `${name}.shequ.json` : `${name}.${kind}`;
}
