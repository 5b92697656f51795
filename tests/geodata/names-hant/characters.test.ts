import { describe, expect, it } from 'vitest';
import { traditionalName } from '../../../geodata/names-hant/characters';

describe('a name in traditional characters', () => {
  it.each([
    ['台州市', '台州市'], // 台 is no 臺 there
    ['烟台市', '煙臺市'],
    ['岳阳市', '岳陽市'],
    ['余姚市', '餘姚市'],
    ['于都县', '于都縣'],
    ['沈阳市', '瀋陽市'],
    ['谷城县', '穀城縣'],
    ['云南省', '雲南省'],
    ['钟祥市', '鍾祥市'],
    ['乾县', '乾縣'],
    ['湖里区', '湖里區'], // a village 里, not the inside of a lake
    ['岳普湖县', '岳普湖縣'],
    ['云城区', '雲城區'], // of 雲浮市
    ['准格尔旗', '準格爾旗'],
    ['臺東縣', '臺東縣'],
    ['', ''],
  ])('%s is %s', (simplified, traditional) => {
    expect(traditionalName(simplified)).toBe(traditional);
  });

  it('keeps 干 where a reviewed name has it', () => {
    expect(traditionalName('江干区')).toBe('江干區');
    expect(traditionalName('新干县')).toBe('新干縣');
    expect(traditionalName('余干县')).toBe('餘干縣');
  });
});
