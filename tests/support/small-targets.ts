// What a finger could miss: every visible control of the page that cannot be hit within 22 px of its middle, an input by
// its label.
import type { Page } from 'playwright-core';

/** One line each: what it is, and how large. A control that is small to the eye may take presses round it. */
export function smallTargets(page: Page, least = 44): Promise<readonly string[]> {
  return page.evaluate((px) => {
    const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="tab"], [role="slider"]';
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(CONTROLS)) {
      const target = element.closest('label') ?? element;
      const { width, height, left, right, top, bottom } = target.getBoundingClientRect();
      const isSeen =
        target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1;
      const isOnScreen = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isHit = (atX: number, atY: number) => target.contains(document.elementFromPoint(atX, atY));
      // What another layer covers is not to be pressed now.
      if (!isSeen || !isOnScreen || !isHit(x, y)) continue;
      const reach = px / 2 - 1;
      const isWide = width >= px - 0.5 || (isHit(x - reach, y) && isHit(x + reach, y));
      const isHigh = height >= px - 0.5 || (isHit(x, y - reach) && isHit(x, y + reach));
      if (isWide && isHigh) continue;
      const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24);
      const where = element.parentElement?.className || element.parentElement?.tagName.toLowerCase();
      const size = `${Math.round(width)}×${Math.round(height)}`;
      faults.push(`${element.tagName.toLowerCase()}.${element.className} “${name}” in ${where}: ${size}`);
    }
    return faults;
  }, least);
}
