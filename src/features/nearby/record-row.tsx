// A record in a list of this panel: its mark, its name, where it is and how precisely.
import type { ReactNode } from 'react';
import { nameOf, recordNote } from '../../core/describe';
import type { Location } from '../../core/footprint';
import type { AtlasRecord } from '../../core/record';
import { glyphOf } from '../../layers/glyph';
import { hover, selectRecord } from '../../store/actions';
import { setColourOf } from '../../store/import-records';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Glyph } from '../../ui/glyph';
import { Row } from '../../ui/row';

interface RecordRowProps {
  readonly record: AtlasRecord;
  readonly location: Location | null;
  readonly aside?: ReactNode;
}

export function RecordRow({ record, location, aside }: RecordRowProps) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const isSelected = useAtlas(({ selection }) => selection.kind === 'record' && selection.id === record.id);
  const setColour = useAtlas((state) => setColourOf(state, record.id));
  return (
    <Row
      glyph={<Glyph {...glyphOf(record.kind, location, setColour)} />}
      title={nameOf(record, lang)}
      note={recordNote(record, location, ground, t, lang)}
      aside={aside}
      isSelected={isSelected}
      onClick={() => selectRecord(record.id)}
      onHover={(isOver) => hover(isOver ? { kind: 'record', id: record.id } : { kind: 'none' })}
    />
  );
}
