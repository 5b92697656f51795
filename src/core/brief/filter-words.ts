// A filter in words: 区域支持中心、案例；老龄；2015–2020 年.
import '../brief-messages';
import { facetValueText } from '../describe';
import { FACETS, type Filter } from '../filter';
import type { Translate } from '../message';

/** Empty when nothing is filtered. */
export function filterWords(filter: Filter, t: Translate): string {
  const groups = FACETS.filter((facet) => filter[facet].length > 0).map((facet) =>
    filter[facet].map((value) => facetValueText(facet, value, t)).join(t('list.comma')),
  );
  if (filter.years) groups.push(t('brief.years', { from: filter.years.from, to: filter.years.to }));
  return groups.join(t('brief.group'));
}
