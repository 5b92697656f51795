// What is compared: two places and a distance, or two scenarios.
import type { ReactNode } from 'react';
import type { Compare } from '../../core/compare/question';
import { KM_RANGE } from '../../core/share-state';
import { inPassing } from '../../store/address';
import { changePlaces, comparedPlaces, setCompare } from '../../store/compare';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { OnNarrow } from '../../ui/on-narrow';
import { Check } from '../../ui/popover';
import { Slider } from '../../ui/slider';
import { PlacePicker } from './place-picker';

const KINDS = ['places', 'scenarios'] as const satisfies readonly Compare['kind'][];

export function Question({ filters }: { readonly filters: ReactNode }) {
  const t = useTranslate();
  const kind = useAtlas((state) => state.analysis.compare.kind);
  const places = useAtlas(comparedPlaces);
  return (
    <div className="compare-question">
      <fieldset className="compare-kinds" aria-label={t('compare.question')}>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === kind}
            onClick={() => setCompare(one === 'places' ? places : { kind: one })}
          >
            {t(`compare.kind.${one}`)}
          </button>
        ))}
      </fieldset>
      {kind === 'places' && <PlaceQuestion />}
      <OnNarrow>
        <div className="compare-filters">{filters}</div>
      </OnNarrow>
    </div>
  );
}

function PlaceQuestion() {
  const t = useTranslate();
  const { first, second, km, isSameView } = useAtlas(comparedPlaces);
  return (
    <>
      <PlacePicker label={t('compare.first')} place={first} onChoose={(place) => changePlaces({ first: place })} />
      <PlacePicker label={t('compare.second')} place={second} onChoose={(place) => changePlaces({ second: place })} />
      {first && second && (
        <button type="button" className="link" onClick={() => changePlaces({ first: second, second: first })}>
          {t('compare.swap')}
        </button>
      )}
      <div>
        <p className="compare-km">{t('compare.within', { km })}</p>
        <Slider
          label={t('compare.km')}
          valueText={t('near.km', { km })}
          value={km}
          min={KM_RANGE.min}
          max={KM_RANGE.max}
          step={10}
          onChange={(next, isOnTheWay) => inPassing(() => changePlaces({ km: next }), isOnTheWay)}
        />
      </div>
      <Check
        label={t('compare.sameView')}
        isChecked={isSameView}
        onChange={() => changePlaces({ isSameView: !isSameView })}
      />
    </>
  );
}
