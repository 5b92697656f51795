import { expect, it } from 'vitest';
import { cellNumber, cellText, trimmedEnd, trimmedStart } from '../../../src/core/points/cell-text';
import { seededRandom } from '../../../src/core/siting/seeded-random';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const number = (text: string) => cellNumber(bytesOf(text), 0, bytesOf(text).length);

it('reads numbers to the last bit as Number() does', () => {
  const random = seededRandom(5);
  for (let round = 0; round < 20_000; round++) {
    const text = ((random() - 0.5) * 10 ** Math.floor(random() * 9)).toFixed(Math.floor(random() * 9));
    expect(number(text), text).toBe(Number(text));
  }
  for (const text of ['1e2', '+5', '.5', '5.', '-0.1', '123456789.123456789123', '1E-7'])
    expect(number(text), text).toBe(Number(text));
});

it('takes nothing else for a number', () => {
  for (const text of ['', '-', '.', 'abc', '1,5', '１２', '12°', '0x10', 'Infinity', '1 2'])
    expect(number(text), text).toBeNaN();
});

it('reads a cell of a pasted GB18030 file among UTF-8 ones, and short GBK texts as GBK when the file is', () => {
  const gbk = Uint8Array.of(0xb3, 0xc9, 0xb6, 0xbc); // 成都
  expect(cellText(gbk, 'utf-8')).toBe('成都');
  expect(cellText(gbk, 'gb18030')).toBe('成都');
  expect(cellText(bytesOf(' 成都 '), 'utf-8')).toBe('成都');
  expect(cellText(Uint8Array.of(0xc2, 0xa9), 'gb18030')).toBe('漏'); // © in UTF-8
});

it('trims white space of ASCII', () => {
  const bytes = bytesOf('\t a b \r');
  expect(trimmedStart(bytes, 0, bytes.length)).toBe(2);
  expect(trimmedEnd(bytes, 0, bytes.length)).toBe(5);
});
