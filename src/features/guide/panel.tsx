// The left panel; on a phone the same content is a sheet with three stops: peek, half, full.
import type { ReactNode } from 'react';
import { setSheet } from '../../store/actions';
import type { SheetStop } from '../../store/state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';

interface PanelProps {
  readonly head: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

const NEXT: Readonly<Record<SheetStop, SheetStop>> = { peek: 'half', half: 'full', full: 'peek' };

export function Panel({ head, foot, children }: PanelProps) {
  const t = useTranslate();
  const sheet = useAtlas((state) => state.panels.sheet);
  return (
    <section className={`panel sheet-${sheet}`} aria-label={t('list.title')}>
      <SheetHandle sheet={sheet} />
      <div className="panel-head">{head}</div>
      <div className="panel-body">{children}</div>
      <div className="panel-foot">{foot}</div>
    </section>
  );
}

/** Dragged or pressed: the finger's way decides the stop. */
function SheetHandle({ sheet }: { readonly sheet: SheetStop }) {
  const t = useTranslate();
  const onPointerDown = (event: React.PointerEvent) => {
    const startY = event.clientY;
    const onUp = (up: PointerEvent) => {
      const way = up.clientY - startY;
      if (Math.abs(way) > 24) setSheet(stopAfter(sheet, way));
    };
    window.addEventListener('pointerup', onUp, { once: true });
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={sheet === 'full' ? t('sheet.less') : t('sheet.more')}
      onPointerDown={onPointerDown}
      onClick={() => setSheet(NEXT[sheet])}
    />
  );
}

function stopAfter(sheet: SheetStop, way: number): SheetStop {
  const stops: readonly SheetStop[] = ['peek', 'half', 'full'];
  const at = stops.indexOf(sheet) + (way < 0 ? 1 : -1);
  // The click that ends a drag steps once more: the stop before it is what the finger asked for.
  const wanted = stops[Math.max(0, Math.min(2, at))] ?? 'half';
  return stops.find((stop) => NEXT[stop] === wanted) ?? wanted;
}
