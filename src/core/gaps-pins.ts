// The places pinned in the ranked table, as a link holds them: codes with a dot between. Apart from the other parts of the
// question, because the map needs them before anybody asks one.
import { type Adcode, asAdcode } from './adcode';

const MAX_PINS = 20;

/** Each once, the latest of too many; null when one of them is no code. */
export function readPins(text: string): readonly Adcode[] | null {
  const codes = text.split('.').filter(Boolean).map(asAdcode);
  const pins = codes.flatMap((code) => code ?? []);
  return pins.length === codes.length ? [...new Set(pins)].slice(-MAX_PINS) : null;
}

export function writePins(pins: readonly Adcode[]): string {
  return pins.join('.');
}

/** With the place pinned, or not any more; the oldest pin gives way when there are too many. */
export function pinsWith(pins: readonly Adcode[], code: Adcode): readonly Adcode[] {
  const others = pins.filter((pin) => pin !== code);
  return others.length < pins.length ? others : [...others, code].slice(-MAX_PINS);
}
