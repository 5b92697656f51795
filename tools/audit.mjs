// `npm run audit`: fails on a known vulnerability, high or critical, in what the app passes on. A registry that does not answer
// is said and passed over: a build without a network is no worse than it was.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What the report of `npm audit --json` means: an exit code and a sentence. */
export function verdict(text) {
  const report = parsed(text);
  const counts = report?.metadata?.vulnerabilities;
  if (!counts) {
    const reason = report?.error?.summary || report?.message || 'no report';
    return { code: 0, sentence: `audit: not done, the registry gave no answer (${reason})` };
  }
  const grave = counts.high + counts.critical;
  const names = Object.values(report.vulnerabilities ?? {})
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity, range }) => `${name} ${range} (${severity})`);
  if (grave > 0) return { code: 1, sentence: `audit: ${grave} high or critical: ${names.join(', ')}` };
  return { code: 0, sentence: `audit: no known high or critical vulnerability; ${counts.total} lesser` };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null; // said as `no report`
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 60_000,
  });
  const { code, sentence } = verdict(stdout ?? '');
  console.log(sentence);
  process.exitCode = code;
}
