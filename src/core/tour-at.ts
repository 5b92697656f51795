// Which step of which tour stands on the screen, and its form in the address: `tour=questions.2`.
export interface TourAt {
  readonly tour: string;
  /** From 1. */
  readonly step: number;
}

export function encodeTourAt({ tour, step }: TourAt): string {
  return `${tour}.${step}`;
}

/** Without a step it is the first. */
export function decodeTourAt(text: string): TourAt | null {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([1-9]\d?))?$/.exec(text);
  return match ? { tour: match[1]!, step: Number(match[2] ?? 1) } : null;
}
