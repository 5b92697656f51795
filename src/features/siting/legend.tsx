// What the tints and circles of a siting answer mean.
import '../../core/siting-messages';
import './siting.css';
import { useTranslate } from '../../store/translate';
import { useSitingParams } from './use-siting';

/** On a phone the map has no room for it until it is asked for. */
const PHONE = 900;

export function SitingLegend() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const isCovering = params.objective === 'mclp' || params.objective === 'lscp';
  return (
    <section aria-label={t('siting.legend')}>
      <details className="siting-legend" open={window.innerWidth >= PHONE}>
        <summary>{t('siting.legend')}</summary>
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
      </details>
    </section>
  );
}
