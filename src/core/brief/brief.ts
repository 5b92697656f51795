// A brief: one question, its answer and everything without which the answer must not be read, as words. The page, Markdown
// and CSV write the same document, so that no number can differ between them.
import type { Lang } from '../format';
import type { Ground } from '../ground';
import type { Translate } from '../message';

export type BriefKind = 'view' | 'near' | 'gaps' | 'siting' | 'compare' | 'scenarios';

export interface BriefNumber {
  readonly value: string;
  readonly label: string;
  readonly note: string;
}

export interface BriefColumn {
  readonly head: string;
  readonly isNumeric: boolean;
}

export interface BriefRow {
  /** One text per column. */
  readonly cells: readonly string[];
  /** A sentence under the row. */
  readonly reason: string;
}

export interface BriefTable {
  readonly title: string;
  readonly columns: readonly BriefColumn[];
  /** All of them; a page shows as many as it has room for and says so. */
  readonly rows: readonly BriefRow[];
  /** The column whose value says to which of several lists a row belongs; each list has its share of the page. */
  readonly listColumn?: number;
  /** Many short lines: a page sets them in two columns. */
  readonly isInTwo?: boolean;
  /** How the rows add up, or what they leave open. */
  readonly note: string;
}

export interface Brief {
  readonly kind: BriefKind;
  readonly question: string;
  readonly answer: string;
  /** The filter and the choices that the answer hangs on. */
  readonly premises: readonly string[];
  readonly numbers: readonly [BriefNumber, BriefNumber, BriefNumber, BriefNumber, BriefNumber];
  readonly table: BriefTable;
  readonly limits: readonly string[];
  readonly sources: readonly string[];
  readonly dates: string;
  /** That the outline is a sketch. */
  readonly notice: string;
  readonly link: string;
}

/** What every brief needs to know besides its answer. */
export interface BriefFrame {
  readonly t: Translate;
  readonly lang: Lang;
  readonly ground: Ground | null;
  readonly asOf: string;
  readonly version: string | null;
  /** The filter in words, empty without one. */
  readonly filter: string;
  readonly link: string;
}

type Framed = Pick<Brief, 'dates' | 'notice' | 'link'>;

export function framed({ t, asOf, version, link }: BriefFrame): Framed {
  return { dates: t('brief.dates', { asOf, version: version ?? '?' }), notice: t('map.notice'), link };
}

/** What no brief can tell, whatever was asked. */
export function commonLimits({ t, asOf }: BriefFrame): readonly string[] {
  return [t('honesty.noRecord'), t('brief.limit.asOf', { asOf }), t('brief.limit.quality')];
}
