// The curve as a table: the same numbers, with what each more centre brings.
import { readable } from '../../core/siting-report';
import type { CurveProps } from './curve-chart';
import { useWords } from './use-siting';

export function CurveTable({ world, points, knee, current, onChoose }: CurveProps) {
  const words = useWords(world);
  const { t } = words;
  return (
    <table className="siting-table">
      <thead>
        <tr>
          <th scope="col">{t('siting.curve.k')}</th>
          <th scope="col">{t('siting.curve.value')}</th>
          <th scope="col">{t('siting.curve.step')}</th>
          <th scope="col">{t('siting.curve.proof')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, at) => {
          const before = points[at - 1]?.value ?? null;
          const step = point.value === null || before === null ? null : Math.abs(point.value - before);
          const amount = step === null || words.isCovering ? step : readable(words.objective, step, world.totalWeight);
          return (
            <tr key={point.k} className={point.k === current ? 'current' : ''}>
              <th scope="row">
                {point.k === 0 ? (
                  t('siting.curve.now')
                ) : (
                  <button
                    type="button"
                    className="link"
                    aria-label={t('siting.curve.choose', { k: point.k })}
                    aria-current={point.k === current}
                    onClick={() => onChoose(point.k)}
                  >
                    +{point.k}
                  </button>
                )}
              </th>
              <td>{point.value === null ? t('siting.none') : words.value(point.value)}</td>
              <td>{amount === null ? '' : words.gain(amount)}</td>
              <td>
                {t(point.proven ? 'siting.proven' : 'siting.unproven')}
                {point.k === knee && ` · ${t('siting.curve.knee')}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
