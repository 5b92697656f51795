// The kinds of gap in the legend, as the map draws them, and how many of the circles it draws at this zoom.
import '../../core/gaps-messages';
import '../../ui/look.css';
import './gaps-legend.css';
import { formatInteger } from '../../core/format';
import { circlesDrawn, GAP_LOOKS } from '../../layers/gaps';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';

export function GapsLegend() {
  const t = useTranslate();
  const zoom = useAtlas((state) => state.view.camera?.zoom ?? 0);
  const total = useAtlas((state) => state.gaps.answer?.rows.filter((row) => row.rank > 0).length ?? 0);
  const drawn = circlesDrawn(zoom);
  return (
    <div className="gaps-legend">
      <ul>
        <li>
          <i className="look-covered" aria-hidden="true" />
          {t('gaps.short.covered')}
        </li>
        {GAP_LOOKS.map((look) => (
          <li key={look}>
            <i className={`look-${look}`} aria-hidden="true" />
            {t(`gaps.short.${look}`)}
          </li>
        ))}
      </ul>
      <p>
        {t('gaps.legend.size')}
        {drawn < total && ` ${t('gaps.legend.drawn', { drawn: formatInteger(drawn), total: formatInteger(total) })}`}
      </p>
    </div>
  );
}
