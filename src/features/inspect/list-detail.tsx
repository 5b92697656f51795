// Panels that are lists of records: the stack of one mark, and all that an organisation is named in.

import { bestLocation, nameOf, recordNote } from '../../core/describe';
import { setIdOf } from '../../core/import/set-id';
import type { AtlasRecord, RecordId } from '../../core/record';
import { glyphOf } from '../../layers/glyph';
import { hover, selectRecord, toggleFacet } from '../../store/actions';
import { allRecords, coloursOfSets } from '../../store/import-records';
import { recordsById, recordsOfOrganisation } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Glyph } from '../../ui/glyph';
import { LongList } from '../../ui/long-list';
import { Row } from '../../ui/row';

export function StackDetail({ ids }: { readonly ids: readonly RecordId[] }) {
  const t = useTranslate();
  const byId = useAtlas(recordsById);
  const records = ids.flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      <h2>{t('stack.title', { count: records.length })}</h2>
      <p className="row-note">{t('stack.note')}</p>
      <RecordList records={records} />
    </>
  );
}

export function OrganisationDetail({ name }: { readonly name: string }) {
  const t = useTranslate();
  const records = useAtlas(allRecords);
  const chosen = useAtlas((state) => state.query.filter.organisations);
  const own = recordsOfOrganisation(records, name);
  return (
    <>
      <div className="badges">
        <span className="badge">{t('search.organisation')}</span>
      </div>
      <h2>{name}</h2>
      <p className="row-note">
        {own.length === 0 ? t('organisation.unknown') : t('organisation.count', { count: own.length })}
      </p>
      <RecordList
        records={own}
        noteOf={(record) =>
          partsOf(record, name)
            .map((part) => t(`part.${part}`))
            .join(t('list.comma'))
        }
      />
      {own.length > 0 && (
        <button
          type="button"
          className="button"
          aria-pressed={chosen.includes(name)}
          onClick={() => toggleFacet('organisations', name)}
        >
          {chosen.includes(name) ? t('filter.remove') : t('filter.only')}
        </button>
      )}
    </>
  );
}

interface RecordListProps {
  readonly records: readonly AtlasRecord[];
  readonly noteOf?: (record: AtlasRecord) => string;
}

export function RecordList({ records, noteOf }: RecordListProps) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const colours = useAtlas(coloursOfSets);
  return (
    <LongList
      className="inspect-list"
      items={records}
      moreLabel={(count) => t('list.more', { count })}
      renderItem={(record) => {
        const location = bestLocation(record);
        const setColour = colours.get(setIdOf(record.id) ?? '');
        return (
          <Row
            key={record.id}
            glyph={<Glyph {...glyphOf(record.kind, location, setColour)} />}
            title={nameOf(record, lang)}
            note={recordNote(record, location, ground, t, lang)}
            aside={noteOf?.(record)}
            onClick={() => selectRecord(record.id)}
            onHover={(isOver) => hover(isOver ? { kind: 'record', id: record.id } : { kind: 'none' })}
          />
        );
      }}
    />
  );
}

function partsOf(record: AtlasRecord, name: string) {
  return record.organisations.filter((organisation) => organisation.name === name).map(({ part }) => part);
}
