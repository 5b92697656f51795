// The third question, on the screen: what is asked, what each more centre brings and how sure that is, and which cities.
import '../../core/siting-messages';
import './siting.css';
import { useEffect } from 'react';
import { closeSiting } from '../../store/siting';
import { followSiting, frameFirstAnswer } from '../../store/siting-runs';
import { loadScenarios } from '../../store/siting-scenarios';
import { useTranslate } from '../../store/translate';
import { Drawer, DrawerColumn } from '../../ui/drawer';
import { Certificate } from './certificate';
import { Curve } from './curve';
import { Findings } from './findings';
import { Headline } from './headline';
import { Question } from './question';
import { useRun, useSitingParams } from './use-siting';

export function Siting() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const run = useRun();
  useEffect(followSiting, []);
  useEffect(frameFirstAnswer, []);
  useEffect(loadScenarios, []);
  return (
    <Drawer
      title={t('siting.title')}
      headline={<Headline />}
      labels={{ close: t('siting.close'), fold: t('siting.fold'), unfold: t('siting.unfold') }}
      onClose={closeSiting}
    >
      <DrawerColumn title={t('siting.question')} isTitleHidden width="narrow">
        <Question />
      </DrawerColumn>
      <DrawerColumn title={t(`siting.curve.${params.objective}`)} isTitleHidden>
        {run && <Certificate run={run} />}
        <Curve />
      </DrawerColumn>
      <DrawerColumn title={t('siting.answer')} isTitleHidden width="wide">
        {run && <Findings run={run} />}
      </DrawerColumn>
    </Drawer>
  );
}
