// What lies within the distance in the user's point sets: how many of each, and the nearest of them by name.
import '../../core/points-messages';
import { formatInteger, formatKmRange } from '../../core/format';

import { moreNear, selectPoint } from '../../store/points';
import type { PointSet, SetNear } from '../../store/points-state';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Dot } from '../../ui/dot';
import { Row, Section } from '../../ui/row';

export function PointsNear() {
  const t = useTranslate();
  const { sets, near } = useAtlas((state) => state.points);
  const shown = sets.filter(({ info }) => info.isShown);
  if (shown.length > 0 && !near) return <p className="empty-note small">{t('points.nearWait')}</p>;
  return shown.map((set) => (
    <NearSet key={set.info.id} set={set} near={near?.find((one) => one.set === set.info.id)} />
  ));
}

function NearSet({ set: { info }, near }: { readonly set: PointSet; readonly near: SetNear | undefined }) {
  const t = useTranslate();
  const lang = useLang();
  if (!near) return null;
  const { count, nearest } = near;
  return (
    <Section
      title={info.name}
      count={<span aria-live="polite">{t('points.nearCount', { count: formatInteger(count) })}</span>}
      aside={t('points.nearNearest')}
    >
      {count === 0 ? (
        <p className="empty-note small">{t('points.nearEmpty')}</p>
      ) : (
        <ul>
          {nearest.map((line) => (
            <Row
              key={line.at}
              glyph={<Dot colour={`var(--set-${info.colour})`} />}
              title={line.name}
              note={line.note}
              aside={formatKmRange(line.km, line.km, lang)}
              onClick={() => selectPoint(info.id, line)}
            />
          ))}
        </ul>
      )}
      {count > nearest.length && (
        <button type="button" className="link more-rows" onClick={moreNear}>
          {t('points.more', { count: formatInteger(count - nearest.length) })}
        </button>
      )}
    </Section>
  );
}
