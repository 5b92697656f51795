// Bad days: a file is gone or broken, a link is old, the machine has no WebGL. One sentence each, and the rest works.
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { launch } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';

const address = inject('address');

const chromium = browserOfThisFile();

describe('a bad day', () => {
  it.each([
    ['records.json', '.overlay-legend'],
    ['units.json', '.row'],
    ['prefectures.topo.json', '.row'],
    ['provinces.topo.json', '.row'],
    ['land.topo.json', '.row'],
  ])('names %s when it is missing and leaves the rest working', async (file, stillThere) => {
    const atlas = await openAtlas(chromium.browser, address, '', {
      prepare: (context) => context.route(`**/data/${file}*`, (route) => route.fulfill({ status: 404, body: '' })),
    });
    await expect.poll(() => atlas.page.locator('.toast').innerText()).toContain(file);
    expect(await atlas.page.locator(stillThere).count()).toBeGreaterThan(0);
    expect(atlas.faults).toEqual([]);
  });

  it.each([
    ['cut short', '{"format":1,"records":['],
    ['not what it says', '<html>proxy</html>'],
  ])('names a data file that is %s', async (_, body) => {
    const atlas = await openAtlas(chromium.browser, address, '', {
      prepare: (context) => context.route('**/data/records.json*', (route) => route.fulfill({ status: 200, body })),
    });
    await expect.poll(() => atlas.page.locator('.toast').innerText()).toContain('records.json');
    expect(await atlas.page.locator('.nation').innerText()).toContain('63.89%');
  });

  it('ignores what it cannot read in an address, says so, and shows the rest', async () => {
    const atlas = await openAtlas(
      chromium.browser,
      address,
      '#near=510100,200&f=kind:spaceship&sel=record:no-such-thing&from=singlemessage',
    );
    const toasts = await atlas.page.locator('.toast').allInnerTexts();
    expect(toasts.join()).toContain('spaceship');
    expect(toasts.join()).toContain('no-such-thing');
    expect(toasts.join()).not.toContain('singlemessage');
    expect(await atlas.page.locator('.place-card h2').innerText()).toContain('成都市');
  });

  it('works without WebGL: one sentence, and list, search and details go on', async () => {
    const blind = await launch(['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis']);
    const context = await blind.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${address}#near=510100,200`);
    await expect.poll(() => page.locator('.no-map').innerText(), { timeout: 30_000 }).toContain('WebGL 2');
    await expect.poll(() => page.locator('.place-card h2').innerText(), { timeout: 30_000 }).toContain('成都市');
    await page.getByText('玉林东路社区').first().click();
    await expect.poll(() => page.locator('.inspect h2').innerText()).toBe('玉林东路社区');
    await blind.close();
  });
});
