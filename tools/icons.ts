// `npx tsx tools/icons.ts [folder]`: the icons of the installed app, drawn by Chromium from public/icon.svg. Same drawing, same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/support/browser';

interface Icon {
  readonly file: string;
  readonly size: number;
  /** Share of the edge that the drawing takes; what is round it gets the drawing's own ground. A mask may cut the outer tenth away. */
  readonly share: number;
  readonly hasGround: boolean;
}

const ICONS: readonly Icon[] = [
  { file: 'app-192.png', size: 192, share: 1, hasGround: false },
  { file: 'app-512.png', size: 512, share: 1, hasGround: false },
  { file: 'app-maskable-512.png', size: 512, share: 0.8, hasGround: true },
  { file: 'app-touch-180.png', size: 180, share: 1, hasGround: true },
];

const folder = process.argv[2] ?? 'public/icons';
const drawing = readFileSync('public/icon.svg', 'utf8');
const ground = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1];
if (!ground) throw new Error('public/icon.svg begins with no filled rect, wanted its ground');

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const { file, size, share, hasGround } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const edge = Math.round(size * share);
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${hasGround ? ground : 'none'}">` +
      `<img width="${edge}" height="${edge}" src="data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}">`,
    { waitUntil: 'load' },
  );
  writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
