import { describe, expect, it } from 'vitest';
import {
  catalogueFiles,
  readCatalogues,
  traditionalMessages,
  traditionalSentence,
} from '../../../tools/traditional/messages';

describe('the sentences in traditional characters', () => {
  it('are there for every key of every catalogue, with the same placeholders', async () => {
    const catalogues = await readCatalogues(catalogueFiles());
    const traditional = traditionalMessages(catalogues);
    const messages = catalogues.flatMap((catalogue) => Object.entries(catalogue));
    expect(messages.length).toBeGreaterThan(400);
    for (const [key, { zh }] of messages) {
      expect(traditional[key]?.trim(), key).toBeTruthy();
      expect(placeholders(traditional[key] ?? ''), key).toEqual(placeholders(zh));
    }
  });

  it('are the same each time', async () => {
    const [once, again] = [await readCatalogues(catalogueFiles()), await readCatalogues(catalogueFiles())];
    expect(traditionalMessages(once)).toEqual(traditionalMessages(again));
  });

  it('keep no character that only simplified Chinese has', async () => {
    const traditional = traditionalMessages(await readCatalogues(catalogueFiles()));
    const text = Object.entries(traditional)
      .filter(([key]) => !/^(language|counted)\./.test(key))
      .map(([, sentence]) => sentence)
      .join('');
    // A sample of characters whose traditional form is always another one.
    expect(text.match(/箇|隻計|錶/g) ?? []).toEqual([]);
    expect(text.match(/[万亿区县这们为个时过还没说请关闭开网记录]/g) ?? []).toEqual([]);
  });

  it('say what readers in Taiwan and Hong Kong both say', () => {
    expect(traditionalSentence('社区发展地图')).toBe('社區發展地圖');
    expect(traditionalSentence('数据文件 {file} 没有取到')).toBe('資料檔案 {file} 沒有取到');
    expect(traditionalSentence('复制链接，导入名单，打印')).toBe('複製連結，匯入名單，列印');
    expect(traditionalSentence('再加 3 个中心')).toBe('再加 3 個中心');
    expect(traditionalSentence('项目和网络')).toBe('項目和網絡');
  });

  it('leave a language named in itself, and the words that a source counts in', () => {
    const catalogue = { 'language.zh': { zh: '简体中文' }, 'counted.个社区': { zh: '个社区' }, a: { zh: '个社区' } };
    expect(traditionalMessages([catalogue])).toEqual({
      'language.zh': '简体中文',
      'counted.个社区': '个社区',
      a: '個社區',
    });
  });
});

function placeholders(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}
