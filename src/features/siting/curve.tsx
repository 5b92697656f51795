// The whole curve: what k = 0 … 20 centres reach, each point exact or marked as not proven; pressing one sets k.
import { useState } from 'react';
import { kneeOf } from '../../core/siting/curve';
import type { SitingWorld } from '../../core/siting-world';
import { changeSiting } from '../../store/siting';
import { cancelCurve, retryCurve } from '../../store/siting-runs';
import type { SitingCurve } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { CurveChart } from './curve-chart';
import { CurveTable } from './curve-table';
import { useRun, useSitingParams } from './use-siting';

export function Curve() {
  const t = useTranslate();
  const run = useRun();
  const curve = useAtlas((state) => state.siting.curve);
  const { params } = useSitingParams();
  const [isTable, setTable] = useState(false);
  return (
    <div className="siting-curve">
      <div className="siting-curve-head">
        <h3>{t(`siting.curve.${params.objective}`)}</h3>
        {curve && curve.status !== 'done' && <RunningNote curve={curve} />}
        <button type="button" className="link" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'siting.curve.asChart' : 'siting.curve.asTable')}
        </button>
      </div>
      {run && curve && curve.points.length > 0 && <Drawn world={run.world} isTable={isTable} />}
    </div>
  );
}

function RunningNote({ curve }: { readonly curve: SitingCurve }) {
  const t = useTranslate();
  const isRunning = curve.status === 'running';
  return (
    <span className="siting-curve-running">
      {t('siting.curve.running', { k: curve.points.at(-1)?.k ?? 0 })}
      <button type="button" className="link" onClick={isRunning ? cancelCurve : retryCurve}>
        {t(isRunning ? 'siting.curve.stop' : 'siting.curve.again')}
      </button>
    </span>
  );
}

function Drawn({ world, isTable }: { readonly world: SitingWorld; readonly isTable: boolean }) {
  const points = useAtlas((state) => state.siting.curve?.points ?? NONE);
  const status = useAtlas((state) => state.siting.curve?.status ?? 'done');
  const chosenCount = useAtlas((state) => state.siting.run?.answer?.chosen.length ?? 0);
  const t = useTranslate();
  const { objective, k, sharePct } = world.params;
  const isFewest = objective === 'lscp';
  const last = points.at(-1)?.k ?? 0;
  const shared = {
    world,
    points,
    // The knee moves while the curve grows.
    knee: status === 'running' ? null : kneeOf(points),
    current: isFewest ? chosenCount : k,
    target: isFewest ? sharePct : null,
    onChoose: (count: number) => {
      if (!isFewest && count > 0) changeSiting({ k: count });
    },
  };
  return (
    <>
      {isTable ? <CurveTable {...shared} /> : <CurveChart {...shared} />}
      {status === 'done' && last < 20 && <p className="row-note">{t('siting.curve.ended', { k: last })}</p>}
    </>
  );
}

const NONE: [] = [];
