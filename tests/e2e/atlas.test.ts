// The first question from the first screen to the link that is sent on, in real Chromium with WebGL.
import { describe, expect, inject, it } from 'vitest';
import { breaksOf } from '../../src/core/scale';
import { DEFAULT_LAYERS } from '../../src/core/share-state';
import { LIGHT } from '../../src/layers/palette';
import { layerStack } from '../../src/layers/stack';
import { type AtlasPage, openAtlas } from '../support/atlas-page';
import { settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';

const address = inject('address');

const chromium = browserOfThisFile();

/** Ids of the records in the marks that are drawn now. */
function drawnIds({ page }: AtlasPage): Promise<string[]> {
  return page.evaluate(() => {
    const map = (
      window as unknown as {
        atlasMap: {
          queryRenderedFeatures(q: object): { properties: { ids: string } }[];
          getStyle(): { layers: { id: string }[] };
        };
      }
    ).atlasMap;
    const layers = map
      .getStyle()
      .layers.map((layer) => layer.id)
      .filter((id) => id.startsWith('marks-'));
    return map.queryRenderedFeatures({ layers }).flatMap((feature) => feature.properties.ids.split(','));
  });
}

/** Bottom to top, as the map draws them. */
function layerIds({ page }: AtlasPage): Promise<string[]> {
  return page.evaluate(() => {
    const { atlasMap } = window as unknown as { atlasMap: { getStyle(): { layers: { id: string }[] } } };
    return atlasMap.getStyle().layers.map(({ id }) => id);
  });
}

describe('the atlas', () => {
  it('opens with every record counted, the country drawn, and no request that leaves this machine', async () => {
    const atlas = await openAtlas(chromium.browser, address);
    const { page, faults } = atlas;
    await expect
      .poll(() => page.locator('.panel-foot').innerText())
      .toMatch(/显示 160 \/ 160 条 · \d+ 条无法落点 · 资料截至 2022/);
    const ids = new Set(await drawnIds(atlas));
    expect(ids.has('yicang-sichuan')).toBe(true);
    expect(ids.has('case-dashilar')).toBe(true);
    expect(ids.has('yicang-shaanxi')).toBe(false); // known by province only: an area, never a mark
    // Most layers came after the first view: they lie where the stack says.
    const stack = layerStack(
      { layers: DEFAULT_LAYERS, breaks: breaksOf('urbanSharePct'), hasCountyAreas: false, labelField: 'name' },
      LIGHT,
    );
    expect(await layerIds(atlas)).toEqual(stack.map(({ id }) => id));
    expect(faults).toEqual([]);
  });

  it('finds Chengdu by 成都, chengdu, cd and 蓉, and answers what is near it', async () => {
    const { page } = await openAtlas(chromium.browser, address);
    for (const text of ['成都', 'chengdu', 'cd', '蓉']) {
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: '搜索' }).fill(text);
      await expect.poll(() => page.getByRole('listbox').getByRole('option').first().innerText()).toContain('成都市');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.place-card h2').innerText()).toContain('成都市');
      expect(await page.locator('.place-card').innerText()).toContain('2093.8 万');
      expect(page.url()).toContain('near=510100,200');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.place-card').count()).toBe(0);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索' }).fill('鼓楼区');
    for (const city of ['南京', '福州', '徐州', '开封'])
      await expect
        .poll(async () =>
          (await page.getByRole('listbox').getByRole('option').allInnerTexts()).some((text) =>
            text.includes(`鼓楼区 · ${city}`),
          ),
        )
        .toBe(true);
  });

  it('answers near 郑州 with 200 km in four lists that add up to all records', async () => {
    const atlas = await openAtlas(chromium.browser, address, '#near=410100,200');
    const { page } = atlas;
    const heads = await page.locator('.nearby .section-head h3').allInnerTexts();
    const listed = heads.map((head) => Number(/(\d+) 条/.exec(head)?.[1]));
    const sum = /以上 (\d+) 条 \+ 其他地方 (\d+) 条 = (\d+) 条/.exec(await page.locator('.sum-note').innerText());
    expect(heads.map((head) => head.replace(/\s*\d+ 条/, ''))).toEqual(['本地', '周边', '自上覆盖', '计数但未列名']);
    expect(listed.reduce((a, b) => a + b, 0)).toBe(Number(sum?.[1]));
    expect(Number(sum?.[1]) + Number(sum?.[2])).toBe(160);
    expect(sum?.[3]).toBe('160');
    await page.locator('.slider').first().fill('500');
    await expect.poll(() => page.url()).toContain('near=410100,500');
  });

  it('draws a provincial hub as an area and says why it is no point', async () => {
    const atlas = await openAtlas(chromium.browser, address, '#sel=record:yicang-shaanxi');
    const { page } = atlas;
    expect(await page.locator('.inspect').innerText()).toContain('画成斜线区域');
    const wide = await page.evaluate(() =>
      (
        window as unknown as { atlasMap: { querySourceFeatures(id: string): { properties: { isWide: boolean } }[] } }
      ).atlasMap
        .querySourceFeatures('focus')
        .map((feature) => feature.properties.isWide),
    );
    expect(wide.length).toBeGreaterThan(0);
    expect(wide.every(Boolean)).toBe(true);
  });

  it('counts what is not listed', async () => {
    const atlas = await openAtlas(chromium.browser, address, '#sel=record:hsbc-partners');
    expect(await atlas.page.locator('.inspect .places').first().innerText()).toMatch(
      /88 个?城市.*未列名|88 个.*未列名/s,
    );
    await atlas.page.getByRole('button', { name: '看上下文' }).first().click();
    await expect.poll(() => atlas.page.locator('.context li.cited').count()).toBeGreaterThan(0);
  });

  it('gives the same view from a link in a fresh profile, and Back undoes a step', async () => {
    const first = await openAtlas(chromium.browser, address);
    await first.page.getByRole('button', { name: '成都', exact: true }).click();
    await first.page.getByText('玉林东路社区').first().click();
    await settled(first.page);
    const link = first.page.url();
    const second = await openAtlas(chromium.browser, link);
    expect(await second.page.locator('.inspect h2').innerText()).toBe('玉林东路社区');
    expect(await second.page.locator('.place-card h2').innerText()).toContain('成都市');
    expect(await drawnIds(second)).toEqual(await drawnIds(first));
    await first.page.goBack();
    await expect.poll(() => first.page.locator('.inspect').count()).toBe(0);
    await expect.poll(() => first.page.locator('.place-card h2').innerText()).toContain('成都市');
  });

  it('switches every layer off and on again', async () => {
    const atlas = await openAtlas(chromium.browser, address);
    const { page } = atlas;
    await page.getByRole('button', { name: '图层' }).click();
    const boxes = page.locator('.layer-line input[type=checkbox]');
    const visible = () =>
      page.evaluate(
        () =>
          (
            window as unknown as { atlasMap: { getStyle(): { layers: { layout?: { visibility?: string } }[] } } }
          ).atlasMap
            .getStyle()
            .layers.map((layer) => layer.layout?.visibility !== 'none')
            .filter(Boolean).length,
      );
    await expect.poll(() => boxes.count()).toBe(12);
    for (const box of await boxes.all()) {
      const before = await visible();
      await box.click();
      await expect.poll(visible).not.toBe(before);
      await box.click();
      await expect.poll(visible).toBe(before);
    }
    const of2019 = async () => (await drawnIds(atlas)).filter((id) => id.startsWith('pilot-2019-')).length;
    expect(await of2019()).toBeGreaterThan(0);
    await page.locator('.batches').getByRole('button', { name: '2019 年批' }).click();
    await expect.poll(of2019).toBe(0);
    expect(page.url()).toContain('l=b.2019');
  });

  it("draws an operator's own county areas, joined by adcode", async () => {
    const wuhou = [
      [104.0, 30.58],
      [104.1, 30.58],
      [104.1, 30.67],
      [104.0, 30.67],
      [104.0, 30.58],
    ];
    const areas = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { adcode: 510107 }, geometry: { type: 'Polygon', coordinates: [wuhou] } },
      ],
    };
    const atlas = await openAtlas(chromium.browser, address, '#map=9.00/30.65/104.05&l=v.county', {
      prepare: async (context) => {
        await context.route('**/config.json', (route) =>
          route.fulfill({ json: { countyAreas: './counties.geojson' } }),
        );
        await context.route('**/counties.geojson', (route) => route.fulfill({ json: areas }));
      },
    });
    const drawn = await atlas.page.evaluate(() =>
      (
        window as unknown as {
          atlasMap: { queryRenderedFeatures(q: object): { properties: { adcode: string; population: number } }[] };
        }
      ).atlasMap
        .queryRenderedFeatures({ layers: ['overlay-districts'] })
        .map(({ properties }) => [properties.adcode, properties.population]),
    );
    // Once per tile that it lies in.
    expect(new Set(drawn.map(String))).toEqual(new Set(['510107,1855186'])); // 2020 census, 武侯区 without the development zone
    expect(atlas.faults).toEqual([]);
  });

  it('speaks English and traditional Chinese, and offers its data', async () => {
    const atlas = await openAtlas(chromium.browser, address);
    const { page } = atlas;
    const speak = (lang: string) => page.locator('.language select').selectOption(lang);
    await speak('en');
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('160 of 160 shown');
    await expect.poll(() => page.url()).toContain('lang=en');
    expect(await page.locator('.section-head h3').first().innerText()).toContain('Regional hub');
    await speak('zh-Hant');
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('顯示 160 / 160 條');
    await expect.poll(() => page.locator('.panel').innerText()).toContain('濟南市歷下區');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
    await page.locator('.panel-foot .link').click();
    await page.locator('.dialog-links button').last().click();
    const file = page.getByRole('link', { name: 'records.csv' });
    await expect.poll(() => file.count()).toBe(1);
    const response = await page.request.get(new URL((await file.getAttribute('href')) ?? '', page.url()).href);
    expect((await response.text()).split('\r\n')).toHaveLength(160 + 2);
    expect(atlas.faults).toEqual([]);
  });

  it('works on a phone: the sheet opens, a record opens, the legend can be reached', async () => {
    const atlas = await openAtlas(chromium.browser, address, '#near=510100,200', { width: 390, height: 844 });
    const { page } = atlas;
    const height = async () => (await page.locator('.panel').boundingBox())?.height ?? 0;
    const half = await height();
    await page.getByRole('button', { name: '展开面板' }).click();
    await expect.poll(height).toBeGreaterThan(half + 100);
    await page.getByText('麓湖社区').first().click();
    await expect.poll(() => page.locator('.inspect h2').innerText()).toBe('麓湖社区');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('can be walked by keyboard alone: search, slider, record, quote, close', async () => {
    const atlas = await openAtlas(chromium.browser, address);
    const { page } = atlas;
    await page.keyboard.press('/');
    await page.keyboard.type('wuhan');
    await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.place-card h2').innerText()).toContain('武汉市');
    await page.getByRole('slider', { name: '周边距离（公里）' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('near=420100,210');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.inspect h2').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.inspect').count()).toBe(0);
    await page.keyboard.press('?');
    await expect.poll(() => page.locator('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
  });
});
