// The user's point sets in the legend: a switch each, with how many points pass, and what a dot stands for.
import './points-legend.css';
import '../../core/points-messages';
import { formatInteger } from '../../core/format';
import { changePoints } from '../../store/points';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Dot } from '../../ui/dot';

export function PointsLegend() {
  const t = useTranslate();
  const sets = useAtlas((state) => state.points.sets);
  return (
    <>
      <ul className="kind-legend">
        {sets.map(({ info, passing }) => (
          <li key={info.id}>
            <button
              type="button"
              aria-pressed={info.isShown}
              className={info.isShown ? '' : 'off'}
              onClick={() => changePoints(info.id, { isShown: !info.isShown })}
            >
              <Dot colour={`var(--set-${info.colour})`} />
              <span>{info.name}</span>
              <small>{formatInteger(passing)}</small>
            </button>
          </li>
        ))}
      </ul>
      <p className="row-note points-note">{t('points.legend')}</p>
    </>
  );
}
