// axe-core in the page: brought in before the first script, so that no policy of the page has to let it through.
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export function withAxe(context: BrowserContext): Promise<unknown> {
  return context.addInitScript({ path: AXE });
}

/** One line for each rule that is broken: the rule, how bad, and the first three places. Empty when axe finds nothing. */
export function axeFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, impact, nodes }) =>
        `${id} (${impact}): ${nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary ?? ''}`)
          .join(' | ')}`,
    );
  });
}
