// A bench is a list of named sections; words on the command line choose some of them, none means all.

export type Section = () => Promise<void>;

export async function runSections(
  sections: Readonly<Record<string, Section>>,
  wanted: readonly string[],
): Promise<void> {
  const unknown = wanted.filter((name) => !(name in sections));
  if (unknown.length > 0) {
    console.error(`No section ${unknown.join(', ')}: there are ${Object.keys(sections).join(', ')}.`);
    process.exit(2);
  }
  for (const [name, run] of Object.entries(sections)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n## ${name}\n`);
    await run();
  }
}

/** The middle one of an odd number of measurements, the upper middle of an even number. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1];
  if (middle === undefined) throw new Error('the median of no values was asked for');
  return middle;
}
