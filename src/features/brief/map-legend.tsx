// The legend of the map on the paper and of the embedded map, for each of the questions; it takes its colours and shapes
// from where the map takes them.
import '../../core/layers-messages';
import '../../core/brief-messages';
import '../../core/gaps-messages';
import '../../core/siting-messages';
import './map-legend.css';
import type { ReactNode } from 'react';
import type { BriefKind } from '../../core/brief/brief';
import { isArea } from '../../core/compare/place';
import { formatInteger, formatPeopleShort } from '../../core/format';
import type { RecordKind } from '../../core/record';
import { type ScaleLevel, scaleOf } from '../../core/scale';
import { AUTO_ZOOMS, type LayerGroup } from '../../core/share-state';
import { circlesDrawn, GAP_LOOKS, type GapLook } from '../../layers/gaps';
import { groupOf, shapeOf } from '../../layers/marks';
import { LIGHT, type Palette } from '../../layers/palette';
import { cornersOf } from '../../layers/shapes';
import { servedColours } from '../../layers/siting';
import { comparedPlaces } from '../../store/compare';
import { shownRecords } from '../../store/selectors';
import { sitingParams } from '../../store/siting-selectors';
import type { AtlasState } from '../../store/state';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Glyph } from '../../ui/glyph';

interface MapLegendProps {
  readonly kind: BriefKind;
  readonly zoom: number;
  /** On paper it is the light one. */
  readonly palette?: Palette;
}

export function MapLegend({ kind, zoom, palette = LIGHT }: MapLegendProps) {
  const t = useTranslate();
  const isSiting = kind === 'siting' || kind === 'scenarios';
  const hasCircle = useAtlas((state) => (kind === 'compare' ? comparesACity(state) : kind === 'near'));
  return (
    <section className="map-legend">
      <h2>{t('legend.title')}</h2>
      {isSiting && <SitingSigns palette={palette} />}
      {kind === 'gaps' && <GapSigns palette={palette} zoom={zoom} />}
      {hasCircle && (
        <ul>
          <Sign sign={<circle cx="8" cy="8" r="6" fill="none" stroke={palette.accent} strokeWidth="1.6" />}>
            {t('legend.possible')}
          </Sign>
        </ul>
      )}
      {!isSiting && (
        <KindSigns
          palette={palette}
          isCounted={kind === 'view'}
          isUnderAnalysis={kind === 'gaps' || kind === 'compare'}
        />
      )}
      {!isSiting && <Classes zoom={zoom} isFaded={kind === 'gaps'} palette={palette} />}
    </section>
  );
}

/** A province or region is an area, and has no circle. */
function comparesACity(state: AtlasState): boolean {
  const { ground } = state.data;
  const { first, second } = comparedPlaces(state);
  return [first, second].some((place) => place && ground && !isArea(place, ground));
}

function Sign({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {sign}
      </svg>
      <span>{children}</span>
    </li>
  );
}

interface Coloured {
  readonly palette: Palette;
}

const KINDS: readonly RecordKind[] = ['hub', 'programme', 'pilot_zone', 'case', 'network', 'custom'];

interface KindSignsProps extends Coloured {
  readonly isCounted: boolean;
  /** Hatching and badges are put away then. */
  readonly isUnderAnalysis: boolean;
}

/** Only kinds that are shown. */
function KindSigns({ palette, isCounted, isUnderAnalysis }: KindSignsProps) {
  const t = useTranslate();
  const records = useAtlas(shownRecords);
  const hidden = useAtlas((state) => state.view.layers.hidden);
  const count = (group: LayerGroup) => records.filter((record) => groupOf(record.kind) === group).length;
  const kinds = KINDS.filter((kind) => !hidden.includes(groupOf(kind)) && count(groupOf(kind)) > 0);
  const grey = palette.inkSoft;
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          <Glyph corners={cornersOf(shapeOf(kind))} colour={palette.kinds[kind]} size={16} />
          <span>
            {kind === 'network' ? t('legend.knowledge') : t(`kind.${kind}`)}{' '}
            {isCounted && <small>{count(groupOf(kind))}</small>}
          </span>
        </li>
      ))}
      <li>
        <Glyph corners={cornersOf('diamond')} colour={grey} isRinged size={16} />
        <span>{t('legend.ringed')}</span>
      </li>
      <li>
        <Glyph corners={cornersOf('diamond')} colour={grey} isHollow size={16} />
        <span>{t('legend.hollow')}</span>
      </li>
      {!isUnderAnalysis && !hidden.includes('serviceAreas') && (
        <Sign sign={<path d="M1 9 9 1M1 15 15 1M7 15 15 7" stroke={palette.kinds.hub} strokeWidth="1" />}>
          {t('layer.serviceAreas')}
        </Sign>
      )}
      {!isUnderAnalysis && !hidden.includes('wide') && (
        <Sign
          sign={
            <circle cx="8" cy="8" r="6" fill={palette.halo} stroke={grey} strokeWidth="1.2" strokeDasharray="2.6 2" />
          }
        >
          {t('layer.wide')}
        </Sign>
      )}
      {!hidden.includes('bigCities') && (
        <Sign sign={<circle cx="8" cy="8" r="5.4" fill="none" stroke={palette.ink} strokeWidth="1.2" />}>
          {t('layer.bigCities')}
        </Sign>
      )}
    </ul>
  );
}

function GapSigns({ palette, zoom }: Coloured & Pick<MapLegendProps, 'zoom'>) {
  const t = useTranslate();
  const total = useAtlas((state) => state.gaps.answer?.rows.filter((row) => row.rank > 0).length ?? 0);
  const drawn = circlesDrawn(zoom);
  return (
    <ul>
      <Sign sign={<circle cx="8" cy="8" r="3" fill={palette.accent} fillOpacity="0.6" />}>{t('legend.covered')}</Sign>
      {GAP_LOOKS.map((look) => (
        <Sign key={look} sign={<GapSign look={look} palette={palette} />}>
          {t(`gaps.kind.${look}`)}
        </Sign>
      ))}
      <li className="map-legend-note">{t('legend.gapSize')}</li>
      {drawn < total && (
        <li className="map-legend-note">
          {t('gaps.legend.paper', { drawn: formatInteger(drawn), total: formatInteger(total) })}
        </li>
      )}
    </ul>
  );
}

/** As the map room draws it: hatched, full, dotted, or a broken ring. */
function GapSign({ look, palette: { gap } }: Coloured & { readonly look: GapLook }) {
  const inside = {
    nothing: <path d="M3 11 11 3M5 13 13 5M2.4 7.6 7.6 2.4M8.4 13.6 13.6 8.4" stroke={gap} strokeWidth="1" />,
    farther: <circle cx="8" cy="8" r="6" fill={gap} fillOpacity="0.55" />,
    other_theme: (
      <path d="M5 6h.1M8 6h.1M11 6h.1M5 9h.1M8 9h.1M11 9h.1" stroke={gap} strokeWidth="1.8" strokeLinecap="round" />
    ),
    perhaps: null,
  }[look];
  return (
    <>
      {inside}
      <circle
        cx="8"
        cy="8"
        r="6.4"
        fill="none"
        stroke={gap}
        strokeWidth="1.2"
        strokeDasharray={look === 'perhaps' ? '2.6 2' : undefined}
      />
    </>
  );
}

function SitingSigns({ palette }: Coloured) {
  const t = useTranslate();
  const { params } = useAtlas(sitingParams);
  const isCovering = params.objective === 'mclp' || params.objective === 'lscp';
  const { existing, proposed, nobody } = servedColours(palette);
  const dot = (colour: string, opacity: number) => <circle cx="8" cy="8" r="4" fill={colour} fillOpacity={opacity} />;
  return (
    <ul>
      <Sign
        sign={
          <>
            <circle cx="8" cy="8" r="7.4" fill={proposed} />
            <text x="8" y="11.4" textAnchor="middle" fontSize="9" fontWeight="700" fill={palette.halo}>
              1
            </text>
          </>
        }
      >
        {t('legend.centreProposed')}
      </Sign>
      <Sign sign={<circle cx="8" cy="8" r="5" fill={existing} />}>{t('legend.centreExisting')}</Sign>
      <Sign sign={<circle cx="8" cy="8" r="4.6" fill={palette.halo} stroke={existing} strokeWidth="2" />}>
        {t('siting.legend.provincial')}
      </Sign>
      <Sign sign={dot(proposed, 0.5)}>{t(isCovering ? 'siting.legend.proposed' : 'siting.legend.nearProposed')}</Sign>
      <Sign sign={dot(existing, 0.5)}>{t(isCovering ? 'siting.legend.existing' : 'siting.legend.nearExisting')}</Sign>
      {isCovering && <Sign sign={dot(nobody, 0.22)}>{t('siting.legend.nobody')}</Sign>}
    </ul>
  );
}

const FADED = 0.32;

interface ClassesProps extends Coloured {
  readonly zoom: number;
  readonly isFaded: boolean;
}

function Classes({ zoom, isFaded, palette }: ClassesProps) {
  const t = useTranslate();
  const lang = useLang();
  const { metric, level, hidden } = useAtlas((state) => state.view.layers);
  if (hidden.includes('overlay')) return null;
  const shown: ScaleLevel = level === 'auto' ? (zoom < AUTO_ZOOMS.prefecture ? 'province' : 'prefecture') : level;
  const { breaks } = scaleOf(metric, shown);
  const colours = metric === 'urbanSharePct' ? palette.urbanShare : palette.population;
  const limit = (value: number) => (metric === 'urbanSharePct' ? `${value}%` : formatPeopleShort(value, lang));
  return (
    <div className="map-legend-classes">
      <p>
        {t(`metric.${metric}`)} · {t(`level.${shown}`)}
      </p>
      <ol>
        {colours.map((colour, at) => (
          <li key={colour}>
            <i style={{ background: colour, opacity: isFaded ? FADED : 1 }} />
            <small>{at === 0 ? '' : limit(breaks[at - 1] ?? 0)}</small>
          </li>
        ))}
      </ol>
      <p className="map-legend-note">{t('legend.noData')}</p>
    </div>
  );
}
