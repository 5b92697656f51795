// Where the question holds: the country, a region or a province. A code that is not known here stays and is named.
import { asAdcode } from '../../core/adcode';
import type { Scope } from '../../core/coverage/demand';
import { areaName } from '../../core/gaps-words';
import { REGION_IDS } from '../../core/region';
import { chooseScope } from '../../store/gaps';
import { unitIndex } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { useParam } from './use-params';

export function ScopeSelect() {
  const t = useTranslate();
  const lang = useLang();
  const scope = useParam('scope');
  const ground = useAtlas((state) => state.data.ground);
  const index = useAtlas(unitIndex);
  const provinces = (index?.units ?? []).filter((unit) => unit.level === 'province');
  const value = scope.kind === 'nation' ? 'nation' : scope.kind === 'region' ? scope.region : scope.province;
  const isUnknown = scope.kind === 'province' && !provinces.some((unit) => unit.adcode === value);
  return (
    <select className="select" value={value} onChange={(event) => chooseScope(scopeOf(event.target.value))}>
      <option value="nation">{t('gaps.scope.nation')}</option>
      {isUnknown && <option value={value}>{t('gaps.scope.unknown', { code: value })}</option>}
      <optgroup label={t('gaps.scope.regions')}>
        {REGION_IDS.map((region) => (
          <option key={region} value={region}>
            {areaName(region, ground, lang)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('gaps.scope.provinces')}>
        {provinces.map((unit) => (
          <option key={unit.adcode} value={unit.adcode}>
            {lang !== 'en' ? unit.name : unit.nameEn}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

function scopeOf(value: string): Scope {
  const province = asAdcode(value);
  if (province) return { kind: 'province', province };
  const region = REGION_IDS.find((one) => one === value);
  return region ? { kind: 'region', region } : { kind: 'nation' };
}
