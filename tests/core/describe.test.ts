import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import {
  bestLocation,
  countText,
  facetValueText,
  nameOf,
  placeName,
  recordNote,
  unitName,
} from '../../src/core/describe';
import { PRECISIONS } from '../../src/core/footprint';
import { translator } from '../../src/core/message';
import { shippedGround, shippedRecords } from '../support/shipped-records';
import { aLocation, aRecord } from '../support/small-ground';

const ground = shippedGround();
const records = shippedRecords();
const zh = translator('zh');
const en = translator('en');
const recordOf = (id: string) => records.find((record) => record.id === id)!;
const noteOf = (id: string, lang: 'zh' | 'en') =>
  recordNote(recordOf(id), bestLocation(recordOf(id)), ground, lang === 'zh' ? zh : en, lang);

describe('the best location', () => {
  it('of the Sichuan hub is its office in 锦江, not the province that it serves', () => {
    expect(bestLocation(recordOf('yicang-sichuan'))).toMatchObject({ role: 'office', precision: 'county' });
  });

  it('is never coarser than another one of the record', () => {
    for (const record of records) {
      const best = bestLocation(record)!;
      for (const { precision } of record.locations)
        expect(PRECISIONS.indexOf(best.precision), record.id).toBeLessThanOrEqual(PRECISIONS.indexOf(precision));
    }
  });

  it('among equals is a place before a service area, then the first', () => {
    const served = aLocation({ unit: '440300', precision: 'prefecture', role: 'service_area' });
    const [first, second] = [
      aLocation({ unit: '440100', precision: 'prefecture' }),
      aLocation({ unit: '510100', precision: 'prefecture' }),
    ];
    expect(bestLocation(aRecord('a', [served, first, second]))).toBe(first);
    expect(bestLocation(aRecord('a', []))).toBeNull();
  });
});

describe('the name of a unit', () => {
  it.each([
    ['510107', '成都市武侯区', 'Wuhou, Chengdu'],
    ['510107005002', '成都市武侯区', 'Wuhou, Chengdu'],
    ['510100', '成都市', 'Chengdu, Sichuan'],
    ['110105', '北京市朝阳区', 'Chaoyang, Beijing'],
    ['310000', '上海市', 'Shanghai'],
    ['810000', '香港特别行政区', 'Hong Kong SAR'],
    ['659999', '', ''],
  ])('%s is %s, %s', (code, chinese, english) => {
    expect(unitName(adcode(code), ground, 'zh')).toBe(chinese);
    expect(unitName(adcode(code), ground, 'en')).toBe(english);
  });
});

describe('a place in words', () => {
  it('tells the four 鼓楼区 apart', () => {
    const names = ['320106', '320302', '350102', '410204'].map((code) => unitName(adcode(code), ground, 'zh'));
    expect(names).toEqual(['南京市鼓楼区', '徐州市鼓楼区', '福州市鼓楼区', '开封市鼓楼区']);
  });

  it('below the county is the source’s own words', () => {
    const location = bestLocation(recordOf('case-yulin-donglu'))!;
    expect(placeName(location, ground, zh, 'zh')).toBe('成都：玉林东路社区');
  });

  it('is the region, the whole country or the count of what is not listed', () => {
    const [region, nation] = recordOf('baozang').locations;
    expect([placeName(region!, ground, zh, 'zh'), placeName(region!, ground, en, 'en')]).toEqual([
      '长江三角洲',
      'Yangtze River Delta',
    ]);
    expect([placeName(nation!, ground, zh, 'zh'), placeName(nation!, ground, en, 'en')]).toEqual([
      '全国',
      'Nationwide',
    ]);
    expect(placeName(bestLocation(recordOf('hsbc-partners'))!, ground, zh, 'zh')).toBe('88 个城市，未列名');
    expect(placeName(aLocation({ unlistedIn: '510000', precision: 'unlisted' }), ground, zh, 'zh')).toBe('未列名');
  });

  it('is the degrees of a bare point without words', () => {
    expect(placeName(aLocation({ at: [104.0648, 30.6586], precision: 'point' }), ground, zh, 'zh')).toBe(
      '104.065, 30.659',
    );
  });

  it('without the table of units is the source’s words, never empty', () => {
    for (const record of records)
      for (const location of record.locations) {
        expect(placeName(location, null, zh, 'zh'), record.id).not.toBe('');
        expect(placeName(location, ground, en, 'en'), record.id).not.toBe('');
      }
  });
});

describe('the note of a record', () => {
  it('says kind, batch, precision and place', () => {
    expect(noteOf('pilot-2019-320302', 'zh')).toBe('实验区 2019 年批 · 区县级 · 徐州市鼓楼区');
    expect(noteOf('pilot-2019-320302', 'en')).toBe('Pilot zone 2019 batch · District / county · Gulou, Xuzhou');
  });

  it('says when only an office or a service area is known', () => {
    expect(noteOf('yicang-guangdong', 'zh')).toBe('区域支持中心 · 机构所在地 地市级 · 江门市');
    expect(noteOf('vanke-dandelion', 'en')).toBe('Programme · Service area City (prefecture) · Shenzhen, Guangdong');
  });

  it('does not say 全国 twice', () => {
    expect(noteOf('beike-phone', 'zh')).toBe('项目 · 全国');
    expect(noteOf('beike-phone', 'en')).toBe('Programme · Nationwide');
  });

  it('is the kind alone when there is no location', () => {
    expect(recordNote(aRecord('a', []), null, ground, zh, 'zh')).toBe('案例');
  });
});

describe('small words', () => {
  it('give the name in the user’s language', () => {
    expect(nameOf(recordOf('case-yulin-donglu'), 'zh')).toBe('玉林东路社区');
    expect(nameOf(recordOf('case-yulin-donglu'), 'en')).toBe('Yulin Donglu Community, Chengdu');
  });

  it('give the stated count with its qualifier', () => {
    const nearly500 = bestLocation(recordOf('yiqifen'))!;
    expect(countText(nearly500, zh, 'zh')).toBe('近 500 个社区，未列名');
    expect(countText(aLocation({ unit: '510100', precision: 'prefecture' }), zh, 'zh')).toBe('');
  });
  it('name a value of a filter by its term, and an organisation as its source does', () => {
    expect(facetValueText('kinds', 'hub', zh)).toBe('区域支持中心');
    expect(facetValueText('organisations', '义仓', en)).toBe('义仓');
    expect(facetValueText('themes', '一个没有词的主题', zh)).toBe('一个没有词的主题');
  });
});

it('says the nation as a level, whatever the unit or its precision is called', () => {
  const nation = aLocation({ unit: '100000', precision: 'nation' });
  expect(placeName(nation, ground, zh, 'zh')).toBe(zh('precision.nation'));
  expect(placeName({ ...nation, precision: 'province' }, ground, zh, 'zh')).toBe(zh('precision.nation'));
  expect(recordNote(aRecord('a', [nation]), nation, ground, zh, 'zh')).not.toMatch(/全国.*全国/);
  const town = { ...aLocation({ unit: '510107', precision: 'town' }), text: '玉林街道' };
  expect(placeName(town, ground, zh, 'zh')).toBe('玉林街道');
  expect(placeName({ ...town, precision: 'community' }, ground, zh, 'zh')).toBe('玉林街道');
  expect(placeName({ ...town, precision: 'county' }, null, zh, 'zh')).toBe('玉林街道');
});
