import { describe, expect, it } from 'vitest';
import { type ImportNews, newsLine } from '../../src/data/import-news';

describe('news between windows', () => {
  it('reaches the other window and not the one that tells, and what nobody knows is passed over', async () => {
    const heard: ImportNews[] = [];
    const own: ImportNews[] = [];
    const other = newsLine((news) => heard.push(news));
    const teller = newsLine((news) => own.push(news));
    const stranger = new BroadcastChannel('shequ-atlas-imports');
    stranger.postMessage({ kind: 'sung', set: 1 });
    teller.tell({ kind: 'removed', set: 'abc1' });
    await expect.poll(() => heard).toEqual([{ kind: 'removed', set: 'abc1' }]);
    expect(own).toEqual([]);
    for (const line of [other, teller, stranger]) line.close();
  });
});
