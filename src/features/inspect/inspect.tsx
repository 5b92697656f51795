// The detail panel: what is selected, whatever its kind.
import './inspect.css';
import { lazy, Suspense } from 'react';
import { unreachable } from '../../core/unreachable';
import { clearSelection } from '../../store/actions';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';
import { FactsDetail } from './facts-detail';
import { OrganisationDetail, StackDetail } from './list-detail';
import { RecordDetail } from './record-detail';
import { UnitDetail } from './unit-detail';

const PointsDetail = lazy(() => import('./points-detail').then((module) => ({ default: module.PointsDetail })));
const ArchiveDetail = lazy(() => import('./archive-detail').then((module) => ({ default: module.ArchiveDetail })));

export function Inspect() {
  const t = useTranslate();
  const selection = useAtlas((state) => state.selection);
  if (selection.kind === 'none') return null;
  return (
    <article className="inspect" aria-label={t('inspect.title')}>
      <div className="inspect-close">
        <IconButton icon="close" label={t('action.close')} onClick={clearSelection} />
      </div>
      <Body />
    </article>
  );
}

function Body() {
  const selection = useAtlas((state) => state.selection);
  switch (selection.kind) {
    case 'none':
      return null;
    case 'record':
      return <RecordDetail key={selection.id} id={selection.id} />;
    case 'unit':
      return <UnitDetail key={selection.adcode} adcode={selection.adcode} />;
    case 'organisation':
      return <OrganisationDetail name={selection.name} />;
    case 'stack':
      return <StackDetail ids={selection.ids} />;
    case 'facts':
      return <FactsDetail />;
    case 'points':
      return (
        <Suspense fallback={null}>
          <PointsDetail key={`${selection.set}/${selection.from}`} {...selection} />
        </Suspense>
      );
    case 'archive':
      return (
        <Suspense fallback={null}>
          <ArchiveDetail key={`${selection.at}/${selection.from}/${selection.to}`} mark={selection} />
        </Suspense>
      );
    default:
      return unreachable(selection);
  }
}
