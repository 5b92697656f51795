// The installed app: its manifest names files that are there and as large as it says, drawn by tools/icons.ts.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
}

const manifest = JSON.parse(readFileSync('public/app.webmanifest', 'utf8'));
const page = readFileSync('index.html', 'utf8');

it('names the app in Chinese and stays in its own folder wherever that is', () => {
  expect(manifest).toMatchObject({
    name: '社区发展地图',
    lang: 'zh-CN',
    start_url: './',
    scope: './',
    display: 'standalone',
  });
  expect(page).toContain('<link rel="manifest" href="./app.webmanifest" />');
  expect(page).toContain(
    `<meta name="theme-color" content="${manifest.theme_color}" media="(prefers-color-scheme: light)" />`,
  );
});

it('has icons of the sizes that it says, one of which a mask may cut', () => {
  const icons = manifest.icons as readonly Icon[];
  for (const { src, sizes } of icons.filter(({ type }) => type === 'image/png'))
    expect(`${pngSize(`public/${src}`)}`, src).toBe(sizes);
  expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
  expect(pngSize('public/icons/app-touch-180.png')).toBe('180x180');
});

/** From the header chunk of a PNG. */
function pngSize(path: string): string {
  const bytes = readFileSync(path);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
