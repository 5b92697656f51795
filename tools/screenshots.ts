// `npm run screenshots`: the four pictures of the README, from the built app: desktop and phone, light and dark, Chinese and English.
import { mkdirSync } from 'node:fs';
import { launch, serveDist, settled } from '../tests/support/browser';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const PICTURES = [
  { name: 'home', hash: '', viewport: DESKTOP, colorScheme: 'light', scale: 1 },
  {
    name: 'near-chengdu',
    hash: '#near=510100,200&sel=record:yicang-sichuan',
    viewport: DESKTOP,
    colorScheme: 'light',
    scale: 1,
  },
  { name: 'dark-english', hash: '#near=310000,100&lang=en', viewport: DESKTOP, colorScheme: 'dark', scale: 1 },
  { name: 'phone', hash: '#near=410100,200', viewport: PHONE, colorScheme: 'light', scale: 2 },
] as const;

const served = await serveDist();
const browser = await launch();
mkdirSync('docs/screenshots', { recursive: true });
for (const { name, hash, viewport, colorScheme, scale } of PICTURES) {
  const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: scale, reducedMotion: 'reduce' });
  await page.goto(served.address + hash);
  await settled(page);
  await page.screenshot({ path: `docs/screenshots/${name}.png` });
  await page.close();
  console.log(`docs/screenshots/${name}.png`);
}
await browser.close();
served.stop();
