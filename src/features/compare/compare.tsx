// Two places or two siting scenarios side by side: two maps that move as one, and what differs in a table.
import '../../core/compare-messages';
import './compare.css';
import { type ReactNode, useEffect } from 'react';
import { touching } from '../../core/compare/answer';
import { closeCompare, enterCompare, followCompare, sideAnswer } from '../../store/compare';
import { comparePanes, isOneView } from '../../store/compare-panes';
import type { ComparePane } from '../../store/compare-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Drawer, DrawerColumn } from '../../ui/drawer';
import { Figures } from './figures';
import { Question } from './question';
import { Records } from './records';
import { usePlaceName } from './use-place-name';

interface CompareProps {
  /** The chips of the shared filter: shown here on a phone, where the panel that holds them is away. */
  readonly filters: ReactNode;
  readonly renderMaps: (props: {
    readonly panes: readonly [ComparePane, ComparePane];
    readonly isSameView: boolean;
  }) => ReactNode;
  /** The table of two siting scenarios, a feature of its own. */
  readonly scenarios: ReactNode;
}

export function Compare({ filters, renderMaps, scenarios }: CompareProps) {
  const t = useTranslate();
  const isOfPlaces = useAtlas((state) => state.analysis.compare.kind === 'places');
  useEffect(enterCompare, []);
  return (
    <>
      <main className="compare-room">
        <h1 className="visually-hidden">{t('compare.title')}</h1>
        <Maps render={renderMaps} />
      </main>
      <Drawer
        title={t('compare.title')}
        headline={<Headline />}
        labels={{ close: t('compare.close'), fold: t('compare.fold'), unfold: t('compare.unfold') }}
        onClose={closeCompare}
      >
        <DrawerColumn title={t('compare.question')} isTitleHidden width="narrow">
          <Question filters={filters} />
        </DrawerColumn>
        {isOfPlaces ? (
          <Places />
        ) : (
          <DrawerColumn title={t('compare.kind.scenarios')} isTitleHidden>
            <p className="row-note">{t('compare.scenarios.note')}</p>
            {scenarios}
          </DrawerColumn>
        )}
      </Drawer>
    </>
  );
}

function Maps({ render }: { readonly render: CompareProps['renderMaps'] }) {
  const panes = useAtlas(comparePanes);
  const isSameView = useAtlas(isOneView);
  return render({ panes, isSameView });
}

function Places() {
  const t = useTranslate();
  useEffect(followCompare, []);
  const first = useAtlas((state) => sideAnswer(state, 'first'));
  const second = useAtlas((state) => sideAnswer(state, 'second'));
  if (!first || !second) {
    return (
      <DrawerColumn title={t('compare.figures')} isTitleHidden>
        <p className="empty-note">{t('compare.choose')}</p>
      </DrawerColumn>
    );
  }
  return (
    <>
      <DrawerColumn title={t('compare.figures')} isTitleHidden isRead>
        <Figures first={first} second={second} />
      </DrawerColumn>
      <DrawerColumn title={t('compare.records')} isTitleHidden isRead width="wide">
        <Records first={first} second={second} />
      </DrawerColumn>
    </>
  );
}

function Headline() {
  const t = useTranslate();
  const isOfPlaces = useAtlas((state) => state.analysis.compare.kind === 'places');
  const first = useAtlas((state) => sideAnswer(state, 'first'));
  const second = useAtlas((state) => sideAnswer(state, 'second'));
  const name = usePlaceName();
  if (!isOfPlaces || !first || !second) return null;
  const names = { first: name(first.place), second: name(second.place) };
  return (
    <p aria-live="polite">{t('compare.headline', { ...names, one: touching(first.all), two: touching(second.all) })}</p>
  );
}
