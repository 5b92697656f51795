import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript: it runs before anything is installed
import { verdict } from '../../tools/audit.mjs';

const NONE = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };

it('passes with nothing known, and with what is moderate', () => {
  expect(verdict(JSON.stringify({ metadata: { vulnerabilities: NONE } })).code).toBe(0);
  const moderate = { metadata: { vulnerabilities: { ...NONE, moderate: 2, total: 2 } } };
  expect(verdict(JSON.stringify(moderate))).toMatchObject({ code: 0, sentence: expect.stringContaining('2 lesser') });
});

it('fails on one high vulnerability and names it', () => {
  const report = {
    vulnerabilities: { evil: { name: 'evil', severity: 'high', range: '<2.0.0' } },
    metadata: { vulnerabilities: { ...NONE, high: 1, total: 1 } },
  };
  expect(verdict(JSON.stringify(report))).toEqual({
    code: 1,
    sentence: 'audit: 1 high or critical: evil <2.0.0 (high)',
  });
});

it.each([
  '',
  '<html>proxy</html>',
  '{"error":{"code":"ENOTFOUND","summary":"no such host"}}',
  '{"message":"404 Not Found"}',
])('passes, and says that it was not done, when the answer is %j', (text) => {
  expect(verdict(text)).toMatchObject({ code: 0, sentence: expect.stringContaining('not done') });
});
