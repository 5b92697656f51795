// By province, or by city: who is covered, and how many records there are to a million residents. The city with the most
// residents comes first.
import { useState } from 'react';
import type { Adcode } from '../../core/adcode';
import type { GapsAnswer } from '../../core/coverage/gaps';
import { peopleKey, shareText } from '../../core/gaps-words';
import { flyToUnit } from '../../store/actions';
import { chooseScope } from '../../store/gaps';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';
import { Segments } from './segments';

type Level = 'province' | 'city';
type Place = Pick<GapsAnswer['provinces'][number], 'adcode' | 'name' | 'nameEn' | 'residents' | 'perMillion'> & {
  readonly records: number | null;
};

const FIRST_PLACES = 40;

export function Places({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const [level, setLevel] = useState<Level>('province');
  const [isOpen, setOpen] = useState(false);
  const isByCounty = level === 'city' && answer.question.rows === 'county';
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('gaps.provinces')}</summary>
      {isOpen && (
        <>
          <Segments
            label={t('gaps.provinces.level')}
            options={[
              { value: 'province', text: t('gaps.provinces.province') },
              { value: 'city', text: t('gaps.provinces.city') },
            ]}
            value={level}
            onChange={setLevel}
          />
          {isByCounty ? (
            <p className="row-note">{t('gaps.provinces.county')}</p>
          ) : (
            <Table key={level} answer={answer} level={level} />
          )}
          <p className="row-note">{t('gaps.unassigned', { ...answer.unassigned })}</p>
        </>
      )}
    </details>
  );
}

function Table({ answer, level }: { readonly answer: GapsAnswer; readonly level: Level }) {
  const t = useTranslate();
  const [limit, setLimit] = useState(FIRST_PLACES);
  const people = t(peopleKey(answer));
  const given: readonly Place[] = level === 'province' ? answer.provinces : answer.rows;
  const places = given
    .filter(({ residents }) => residents.total > 0)
    .toSorted((a, b) => b.residents.total - a.residents.total);
  const rest = places.length - limit;
  const heads = [
    { text: t('gaps.kind.covered'), definition: t('gaps.def.covered.share', { people }) },
    { text: t('gaps.records'), definition: t('gaps.def.records') },
    { text: t('gaps.density', { people }), definition: t('gaps.def.density', { people }) },
  ];
  return (
    <>
      <table className="gaps-small">
        <thead>
          <tr>
            <th scope="col">{t(level === 'province' ? 'gaps.col.province' : 'gaps.col.name')}</th>
            {heads.map(({ text, definition }) => (
              <th key={text} scope="col">
                {text}
                <Hint label={t('gaps.what', { name: text })} text={definition} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.slice(0, limit).map((place) => (
            <PlaceRow key={place.adcode} place={place} onPress={level === 'province' ? intoProvince : flyToUnit} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setLimit(places.length)}>
          {t('gaps.provinces.more', { count: rest })}
        </button>
      )}
    </>
  );
}

interface PlaceRowProps {
  readonly place: Place;
  readonly onPress: (adcode: Adcode) => void;
}

function PlaceRow({ place, onPress }: PlaceRowProps) {
  const t = useTranslate();
  const lang = useLang();
  const { adcode, name, nameEn, residents, records, perMillion } = place;
  const covered = {
    certain: residents.covered / residents.total,
    possible: (residents.covered + residents.perhaps) / residents.total,
  };
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => onPress(adcode)}>
          {lang !== 'en' ? name : nameEn}
        </button>
      </th>
      <td>{shareText(covered)}</td>
      <td>{records ?? t('gaps.none')}</td>
      <td>{perMillion === null ? t('gaps.none') : perMillion.toFixed(2)}</td>
    </tr>
  );
}

function intoProvince(province: Adcode): void {
  chooseScope({ kind: 'province', province });
}
