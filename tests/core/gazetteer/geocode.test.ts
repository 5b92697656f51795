import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGeocoder } from '../../../src/core/gazetteer/geocode';
import { loadUnits } from '../../../tools/load-gazetteer';
import { drawCases, type Listed, seeded } from '../../../tools/quality/cases';
import { createOracle, readOfficialList } from '../../../tools/quality/official';
import { shippedGazetteer, shippedGeocoder } from '../../support/gazetteer';

const geocode = shippedGeocoder();
const official = readOfficialList();

function placed(text: string): [string, string | undefined] {
  const { verdict, place } = geocode(text);
  return [verdict, place?.adcode];
}

describe('the geocoder', () => {
  it.each([
    ['玉林街道', '510107005'],
    ['我家住在江苏淮安清江浦区人民路111号', '320812'],
    ['吉林省朝阳区', '220104'],
    ['浦东东明路', '310115015'],
    ['四川省成都市武侯区玉林东路社区居委会', '510107005002'],
    ['四川省成都市武侯区玉林街道人民路12号', '510107005'],
    ['廣東省廣州市越秀區', '440104'],
    ['四川省　成都市　武侯區１２３號', '510107'],
    ['武侯区(成都市)', '510107'],
    ['清江浦区 江苏淮安', '320812'],
    ['济南市中区', '370103'],
    ['青海海南', '632500'],
    ['乌海海南区', '150303'],
    ['江苏通州', '320612'],
    ['湖北省襄樊市', '420600'],
    ['广州市东山区', '440104'],
    ['广州芳村区', '440103'],
    ['济南市莱芜', '370116'],
    ['莱芜市莱城区', '370116'],
    ['杭州市江干区', '330102'],
    ['上海闸北区', '310106'],
    ['横县', '450181'],
    ['香港中西區', '810001'],
    ['东莞虎门', '441900121'],
    ['蓉', '510100'],
    // any order, with and without marks
    ['武侯区成都市四川省', '510107'],
    ['玉林街道武侯区成都市四川省', '510107005'],
    // people, telephones, codes and foreign letters round it
    ['收货人张三 电话13812345678 四川省成都市武侯区玉林街道芳草街3号', '510107005'],
    ['收件人王成都 电话 13800138000 四川省成都市武侯区', '510107'],
    ['四川省510000成都市510100武侯区510107', '510107'],
    ['Sichuan Chengdu 武侯区', '510107'],
    // placeholders of the official list, and what stands under a province itself
    ['湖北省省直辖县级行政区划仙桃市', '429004'],
    ['湖北仙桃', '429004'],
    ['河南省济源市沁园街道', '419001001'],
    ['重庆市县城口县', '500229'],
    ['北京市市辖区东城区', '110101'],
    ['新疆生产建设兵团第八师石河子市', '659001'],
    // cities without counties, also when the list writes them twice
    ['广东省东莞市东莞市虎门镇', '441900121'],
    ['广东中山小榄镇', '442000118'],
    ['儋州市那大镇', '460400100'],
    ['嘉峪关市市辖区', '620200'],
    // said twice
    ['江西省九江市江西省九江市', '360400'],
    ['辽宁省丹东市宽甸满族自治县辽宁省丹东市宽甸满族自治县', '210624'],
    // former names
    ['襄樊市襄阳区', '420607'],
    ['山东莱芜莱城区', '370116'],
    ['安徽省巢湖市居巢区', '340181'],
    ['下城区', '330105'],
    ['上海南汇区', '310115'],
    ['北京市宣武区牛街', '110102018'],
    ['天津静海县', '120118'],
    ['四川双流县', '510116'],
    ['江苏省无锡市崇安区', '320213'],
    ['思茅市翠云区', '530802'],
  ])('reads %s as %s', (text, adcode) => {
    expect(placed(text)).toEqual(['unique', adcode]);
  });

  it.each([
    '鼓楼区',
    '朝阳区',
    '城关镇',
    '西湖区',
    '铁西区',
    '和平区',
    '通州区',
    '海南',
    '四川省太平镇',
    '广东省成都市',
    '浙江省南京市',
    '江苏省杭州市西湖区',
    '河北省新华区',
    // the county or one of the towns of that name
    '寄往龙门',
    '地址：龙门',
    // one farm, or a county and a town of the same characters
    '黑龙江省宝山农场',
  ])('does not choose in %s', (text) => expect(placed(text)).toEqual(['ambiguous', undefined]));

  it('does not take a road or an institution for a place', () => {
    expect(placed('上海市南京西路')[1]).toBe('310000');
    expect(placed('上海市中山路12号')[1]).toBe('310000');
    expect(placed('成都市长春路3号')[1]).toBe('510100');
    expect(placed('北京大学深圳医院')).toEqual(['none', undefined]);
  });

  it.each([
    ['四川省成都市朝阳区', '510100'],
    ['湖南长乐', '430000'],
    ['湖北省十堰市礼县大沟林业开发管理区', '420300'],
    ['江西省上饶市漳县篁碧畲族乡', '361100'],
    ['武汉市开发区大道143号', '420100'],
    ['成都高新区', '510100'],
    ['西安市高新区', '610100'],
    ['安徽巢湖市无为县', '340000'],
    // until 2019 a city, now two districts of 济南市
    ['莱芜', '370100'],
    ['山东省莱芜市', '370100'],
    ['莱芜市政府', '370100'],
  ])('places %s no finer than %s, the last level that nothing speaks against', (text, adcode) =>
    expect(placed(text)[1]).toBe(adcode),
  );

  it('does not take a former city for the whole of the city that it is in, nor for its namesake of today', () => {
    expect(placed('莱芜市')[0]).toBe('partial');
    const { verdict, candidates } = geocode('莱芜');
    expect([verdict, ...candidates.map(({ place }) => place.name)]).toEqual(['partial', '济南市', '莱芜区']);
  });

  it('never places below a province that another province contradicts', () => {
    const random = seeded(3);
    const draw = () => official.counties[Math.floor(random() * official.counties.length)]!;
    const pairs = Array.from({ length: 400 }, () => [draw(), draw()] as const);
    const placedBelow = pairs
      .filter(([own, other]) => own.code.slice(0, 2) !== other.code.slice(0, 2))
      .map(([own, other]) => other.path[0] + own.path.slice(1).join(''))
      .filter((text) => placed(text)[1]?.endsWith('0000') === false);
    expect(placedBelow).toEqual([]);
  });

  it('shows the words that support a candidate and those that contradict it', () => {
    const text = '寄往 江苏 杭州西湖区';
    const { candidates } = geocode(text);
    const hangzhou = candidates.find(({ place }) => place.adcode === '330106')!;
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(hangzhou.supports.map(words)).toEqual(['杭州', '西湖区']);
    expect(hangzhou.contradicted.map(words)).toEqual(['江苏']);
  });

  it('gives the words left over', () => {
    expect(geocode('我家住在江苏淮安清江浦区人民路111号').rest).toBe('我家住在 人民路111号');
  });

  it('reads coordinates, alone or beside a name', () => {
    expect(geocode('104.06,30.67')).toMatchObject({ verdict: 'unique', precision: 'point', place: null, rest: '' });
    const both = geocode('成都市 30.67N 104.06E');
    expect(both).toMatchObject({ precision: 'point', point: { lng: 104.06, lat: 30.67 }, rest: '' });
    expect(both.place?.adcode).toBe('510100');
  });

  it('leads every place to a unit of units.json', () => {
    const units = new Set<string>(loadUnits().map((unit) => unit.adcode));
    const { atlasUnits } = shippedGazetteer();
    expect(atlasUnits.filter((code) => !units.has(code))).toEqual([]);
  });

  it('stops at the town without the communities', () => {
    const townOnly = createGeocoder(shippedGazetteer());
    expect(townOnly('四川省成都市武侯区玉林东路社区居委会')).toMatchObject({
      verdict: 'partial',
      place: { adcode: '510107' },
      rest: '玉林东路社区居委会',
    });
  });

  it('reads every complete path of the official list as that very unit, but two that contain a town of their own name', () => {
    const doubled = ['350527', '540173'];
    const missed = [...official.prefectures, ...official.counties, ...official.towns].filter(({ code, path }) => {
      const { verdict, place } = geocode(path.join(''));
      return verdict !== 'unique' || place?.adcode !== code;
    });
    expect(missed.map(({ code }) => code)).toEqual(doubled);
  });

  it('claims unique only where asking every unit in turn finds one meaning', () => {
    const oracle = createOracle(official);
    const units: Listed[] = [...official.towns, ...official.counties, ...official.prefectures];
    const wrong = drawCases(units, 60, seeded(11)).filter(({ text, names, gold }) => {
      const { verdict, place } = geocode(text);
      const meanings = oracle(names);
      return verdict === 'unique' && place?.adcode === gold && meanings.length > 1;
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('never throws, and its spans lie inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '成都',
        '市',
        '区',
        '路',
        '朝阳',
        '鼓楼区',
        '吉林',
        '海南省',
        '104.06',
        ',',
        ' ',
        '（',
        '街道',
        '社区',
        '12号',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const { candidates, verdict, place } = geocode(text);
        for (const { supports, contradicted } of candidates)
          for (const { start, end } of [...supports, ...contradicted])
            expect(start >= 0 && start < end && end <= text.length).toBe(true);
        if (verdict === 'ambiguous' || verdict === 'none') expect(place).toBeNull();
      }),
      { numRuns: 2000, seed: 17 },
    );
  });

  it('gives the same answer to the same text, whatever was read before', () => {
    const texts = ['鼓楼区', '四川省成都市武侯区玉林街道', '104.06,30.67', ''];
    const first = texts.map(geocode);
    expect(texts.toReversed().map(geocode).reverse()).toEqual(first);
  });
});
