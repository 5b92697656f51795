// What a mark of a point set holds: one point with all that its row says, or the list of the points that share the mark.
import '../../core/points-messages';
import { useEffect, useState } from 'react';
import { formatInteger } from '../../core/format';
import type { PointDetail as Detail } from '../../core/points/point-texts';
import { detailOfPoint, type PointList, pointsOfRun, selectPoint, showPoints } from '../../store/points';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Dot } from '../../ui/dot';
import { Row } from '../../ui/row';

interface PointsDetailProps {
  readonly set: string;
  readonly from: number;
  readonly to: number;
}

const PAGE = 60;

export function PointsDetail({ set, from, to }: PointsDetailProps) {
  const t = useTranslate();
  const info = useAtlas((state) => state.points.sets.find((one) => one.info.id === set)?.info);
  const version = useAtlas((state) => state.points.version);
  const [most, setMost] = useState(PAGE);
  const [list, setList] = useState<PointList | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another list
  useEffect(() => {
    let isWanted = true;
    void pointsOfRun(set, { from, to }, most).then((found) => isWanted && setList(found));
    return () => {
      isWanted = false;
    };
  }, [set, from, to, most, version]);
  if (!info || list?.count === 0) return <p className="empty-note">{t('points.gone')}</p>;
  if (!list) return null;
  const [only] = list.lines;
  return (
    <>
      <div className="badges">
        <span className="badge">{t('points.kind')}</span>
        <span className="badge">{info.name}</span>
      </div>
      {list.count === 1 && only ? (
        <OnePoint set={set} at={only.at} fileName={info.fileName} />
      ) : (
        <>
          <h2 aria-live="polite">{t('points.here', { count: formatInteger(list.count) })}</h2>
          <button type="button" className="button" onClick={() => showPoints(list)}>
            {t('points.closer')}
          </button>
          <ul className="inspect-list">
            {list.lines.map((line) => (
              <Row
                key={line.at}
                glyph={<Dot colour={`var(--set-${info.colour})`} />}
                title={line.name}
                note={line.note}
                onClick={() => selectPoint(set, line)}
              />
            ))}
          </ul>
          {list.count > list.lines.length && (
            <button type="button" className="link more-rows" onClick={() => setMost(most + PAGE)}>
              {t('points.more', { count: formatInteger(list.count - list.lines.length) })}
            </button>
          )}
        </>
      )}
    </>
  );
}

function OnePoint({ set, at, fileName }: { readonly set: string; readonly at: number; readonly fileName: string }) {
  const t = useTranslate();
  const [point, setPoint] = useState<Detail | null>(null);
  useEffect(() => {
    let isWanted = true;
    void detailOfPoint(set, at).then((found) => isWanted && setPoint(found));
    return () => {
      isWanted = false;
    };
  }, [set, at]);
  if (!point) return null;
  return (
    <>
      <h2>{point.name}</h2>
      <p className="row-note">{t('points.place', { lng: point.lng.toFixed(6), lat: point.lat.toFixed(6) })}</p>
      <dl className="facts">
        {point.cells.map(({ header, text }) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="row-note">{t('points.row', { file: fileName, row: point.row })}</p>
    </>
  );
}
