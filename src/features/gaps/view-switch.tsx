// The ranked table or the matrix of themes: which of the two the third column shows.
import { changeGaps } from '../../store/gaps';
import { useTranslate } from '../../store/translate';
import { Segments } from './segments';
import { useParam } from './use-params';

export function ViewSwitch() {
  const t = useTranslate();
  const view = useParam('view');
  return (
    <Segments
      label={t('gaps.view')}
      options={[
        { value: 'table', text: t('gaps.ranking') },
        { value: 'matrix', text: t('gaps.matrix') },
      ]}
      value={view}
      onChange={(chosen) => changeGaps({ view: chosen })}
    />
  );
}
