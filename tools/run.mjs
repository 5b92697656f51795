// What the two README commands share: a Node check, an install only when needed, and running a command that may fail.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs the locked packages unless they are there already and not older than the lock file. */
export function installed() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or newer is needed; this is ${process.version}.`);
  const marker = join(top, 'node_modules/.package-lock.json');
  const lock = join(top, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  run('npm', ['ci', '--no-fund', '--no-audit']);
}

/** Runs a command with our output; ends this process with its exit code when it fails. */
export function run(command, args, environment = {}) {
  const code = tryRun(command, args, environment);
  if (code !== 0) process.exit(code);
}

export function tryRun(command, args, environment = {}) {
  const shell = process.platform === 'win32';
  const result = spawnSync(command, args, {
    cwd: top,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...environment },
  });
  return result.status ?? 1;
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
