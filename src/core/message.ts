// One message function for the whole screen. Both languages of a message stand side by side, so none can lack a translation.
// Traditional Chinese is the Chinese of the catalogues, converted at build time and brought in when it is asked for.
import type { Lang } from './format';
import { APP } from './messages/app.data';
import type { ARCHIVE } from './messages/archive.data';
import type { BASE } from './messages/base.data';
import type { BRIEF } from './messages/brief.data';
import type { COMPARE } from './messages/compare.data';
import type { GAPS } from './messages/gaps.data';
import type { GUIDE } from './messages/guide.data';
import type { IMPORT } from './messages/import.data';
import type { LAYERS } from './messages/layers.data';
import type { OFFLINE } from './messages/offline.data';
import type { POINTS } from './messages/points.data';
import type { SITING } from './messages/siting.data';
import { TERMS } from './messages/terms.data';
import type { TIMELINE } from './messages/timeline.data';
import type { TOUR } from './messages/tour.data';

export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** What the first view says. The sentences of what is loaded later come with its own code, so that they cost it nothing. */
const MESSAGES: Record<string, Message> = { ...APP, ...TERMS };

export type MessageKey =
  | keyof typeof APP
  | keyof typeof TERMS
  | keyof typeof IMPORT
  | keyof typeof COMPARE
  | keyof typeof GAPS
  | keyof typeof POINTS
  | keyof typeof ARCHIVE
  | keyof typeof GUIDE
  | keyof typeof OFFLINE
  | keyof typeof SITING
  | keyof typeof TIMELINE
  | keyof typeof TOUR
  | keyof typeof BRIEF
  | keyof typeof BASE
  | keyof typeof LAYERS;
export type MessageValues = Readonly<Record<string, string | number>>;
/** `t('list.shown', { shown: 42, total: 127 })`. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The Chinese sentences in traditional characters, by key. */
export type TraditionalMessages = Readonly<Record<string, string>>;

/** The message function of a language; `{name}` in a message is replaced by the value of that name. Without `traditional` Chinese stays simplified. */
export function translator(lang: Lang, traditional: TraditionalMessages = {}): Translate {
  return (key, values) => {
    const message = MESSAGES[key];
    if (!message) throw new Error(`the message ${key} is asked for before its catalogue is added`);
    return fill(lang === 'zh-Hant' ? (traditional[key] ?? message.zh) : message[lang], values);
  };
}

/** For the code that is loaded later: `gaps-messages.ts` and its like call it once as they load. */
export function addMessages(catalogue: Readonly<Record<string, Message>>): void {
  Object.assign(MESSAGES, catalogue);
}

/** The key of a term such as `kind.hub`; null when there is none (an imported set may bring words of its own). */
export function termKey(group: string, value: string): MessageKey | null {
  const key = `${group}.${value}`;
  return key in MESSAGES ? (key as MessageKey) : null; // checked on this line
}

/** A sentence kept in the store by its key; an unknown key is a mistake of ours. */
export function translateNotice(t: Translate, key: string, values: MessageValues): string {
  if (!(key in MESSAGES)) throw new Error(`no message ${key}`);
  return t(key as MessageKey, values); // checked on the line above
}

export function allMessages(): Readonly<Record<string, Message>> {
  return MESSAGES;
}

function fill(text: string, values?: MessageValues): string {
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
