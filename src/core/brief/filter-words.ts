// A filter in words: 区域支持中心、案例；老龄；2015–2020 年.
import '../brief-messages';
import { FACETS, type Facet, type Filter } from '../filter';
import { type Translate, termKey } from '../message';

/** Empty when nothing is filtered. */
export function filterWords(filter: Filter, t: Translate): string {
  const groups = FACETS.filter((facet) => filter[facet].length > 0).map((facet) =>
    filter[facet].map((value) => valueWord(facet, value, t)).join(t('list.comma')),
  );
  if (filter.years) groups.push(t('brief.years', { from: filter.years.from, to: filter.years.to }));
  return groups.join(t('brief.group'));
}

const GROUPS: Readonly<Record<Facet, string>> = {
  kinds: 'kind',
  themes: 'theme',
  organisations: '',
  precisions: 'precision',
  batches: 'batch',
};

/** An organisation is called as the source calls it. */
function valueWord(facet: Facet, value: string, t: Translate): string {
  const key = termKey(GROUPS[facet], value);
  return key ? t(key) : value;
}
