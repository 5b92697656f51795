// What the tints and circles of a siting answer mean.
import './siting.css';
import { useTranslate } from '../../store/translate';
import { useSitingParams } from './use-siting';

export function SitingLegend() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const isCovering = params.objective === 'mclp' || params.objective === 'lscp';
  return (
    <section className="siting-legend" aria-label={t('siting.legend')}>
      <ul>
        <li>
          <span className="siting-swatch existing" />
          {t(isCovering ? 'siting.legend.existing' : 'siting.legend.nearExisting')}
        </li>
        <li>
          <span className="siting-swatch proposed" />
          {t(isCovering ? 'siting.legend.proposed' : 'siting.legend.nearProposed')}
        </li>
        {isCovering && (
          <li>
            <span className="siting-swatch nobody" />
            {t('siting.legend.nobody')}
          </li>
        )}
        <li>
          <span className="siting-swatch provincial" />
          {t('siting.legend.provincial')}
        </li>
      </ul>
    </section>
  );
}
