// The second question, on the screen: a drawer with the question, the answer and the ranked table side by side.
import '../../core/gaps-messages';
import '../../ui/look.css';
import './gaps.css';
import { type ReactNode, useEffect } from 'react';
import { closeGaps, enterGaps, followGaps } from '../../store/gaps';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Drawer, DrawerColumn } from '../../ui/drawer';
import { Answer } from './answer';
import { Headline } from './headline';
import { InTurn } from './in-turn';
import { Matrix } from './matrix';
import { Problem } from './problem';
import { Question } from './question';
import { Ranking } from './ranking';
import { useParam } from './use-params';

/** `filters` are the chips of the shared filter: shown here on a phone, where the panel that holds them is away. */
export function Gaps({ filters }: { readonly filters: ReactNode }) {
  const t = useTranslate();
  useEffect(followGaps, []);
  useEffect(enterGaps, []);
  return (
    <Drawer
      title={t('gaps.title')}
      headline={<Headline />}
      labels={{ close: t('gaps.close'), fold: t('gaps.fold'), unfold: t('gaps.unfold') }}
      onClose={closeGaps}
    >
      <DrawerColumn title={t('gaps.question')} isTitleHidden width="narrow">
        <Question filters={filters} />
      </DrawerColumn>
      <Result />
    </Drawer>
  );
}

/** The old answer stays until the new one is there; a question without an answer gets its sentence instead. */
function Result() {
  const t = useTranslate();
  const answer = useAtlas((state) => state.gaps.answer);
  const problem = useAtlas((state) => state.gaps.problem);
  const view = useParam('view');
  if (problem) {
    return (
      <DrawerColumn title={t('gaps.answer')} isTitleHidden width="wide">
        <Problem problem={problem} />
      </DrawerColumn>
    );
  }
  if (!answer) {
    return (
      <DrawerColumn title={t('gaps.answer')} isTitleHidden width="wide">
        <p className="gaps-waiting" role="status">
          {t('gaps.asking')}
        </p>
      </DrawerColumn>
    );
  }
  return (
    <>
      <DrawerColumn title={t('gaps.answer')} isTitleHidden>
        <Answer answer={answer} />
      </DrawerColumn>
      <DrawerColumn title={t(view === 'table' ? 'gaps.ranking' : 'gaps.matrix')} isTitleHidden width="wide">
        <InTurn answer={answer} turn={5} part={view === 'table' ? Ranking : Matrix} />
      </DrawerColumn>
    </>
  );
}
