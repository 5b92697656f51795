// `npm test`: installs what is missing (packages, a browser, a CJK font) and runs every test, in real Chromium where a map is needed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installed, run, stop, tryRun } from './run.mjs';

installed();
const chromium = findChromium() ?? installChromium();
if (!hasChineseFont())
  console.warn(
    'No Chinese font was found: pictures of the tests will show boxes (Debian: apt-get install fonts-noto-cjk).',
  );
run('npx', ['tsc', '--noEmit']);
run('npx', ['biome', 'check', '--error-on-warnings', '.']);
run('npx', ['tsx', 'tools/licences.ts']);
run('npx', ['vitest', 'run', '--project', 'unit']);
run('npx', ['vite', 'build']);
run('npx', ['tsx', 'tools/release/chunk-sizes.ts']);
run('npx', ['vitest', 'run', '--project', 'e2e'], { CHROMIUM: chromium });

function findChromium() {
  const named = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return named.find((path) => path && existsSync(path)) ?? null;
}

/** Debian only, and only as root: anything else gets the one line that says what to install. */
function installChromium() {
  const ask =
    'Chrome or Chromium is needed for the browser tests: install it (Debian: apt-get install chromium fonts-noto-cjk) and run npm test again.';
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  if (!root || !existsSync('/usr/bin/apt-get')) stop(ask);
  tryRun('apt-get', ['update', '-qq']);
  tryRun('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { DEBIAN_FRONTEND: 'noninteractive' });
  return findChromium() ?? stop(ask);
}

// A CJK font is looked for apart: a machine may have a browser and no Chinese glyphs.
function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return true; // no fontconfig: not a Linux desktop, where the system brings Chinese fonts
  }
}
