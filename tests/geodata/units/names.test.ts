import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortNameOf, syllablesOf, zoneNameEn } from '../../../geodata/units/names';
import { readReadings } from '../../../geodata/units/reviewed';
import { spell } from '../../../src/core/unit-table';

const readings = readReadings(readFileSync(resolve(import.meta.dirname, '../../../geodata/pinyin.csv'), 'utf8'));
const pinyinOf = (name: string) => syllablesOf(name, readings).join('');

describe('the short name', () => {
  it('of a province is without its kind and its people', () => {
    const shorts = ['内蒙古自治区', '新疆维吾尔自治区', '广西壮族自治区', '香港特别行政区', '四川省', '北京市'].map(
      (name) => shortNameOf(name, 'province', false),
    );
    expect(shorts).toEqual(['内蒙古', '新疆', '广西', '香港', '四川', '北京']);
  });

  it('of a prefecture is without its kind and its peoples', () => {
    const shorts = [
      '西双版纳傣族自治州',
      '凉山彝族自治州',
      '恩施土家族苗族自治州',
      '博尔塔拉蒙古自治州',
      '锡林郭勒盟',
      '神农架林区',
    ];
    expect(shorts.map((name) => shortNameOf(name, 'prefecture', false))).toEqual([
      '西双版纳',
      '凉山',
      '恩施',
      '博尔塔拉',
      '锡林郭勒',
      '神农架',
    ]);
  });

  it('of a county is without its kind and its peoples, or the people itself when nothing else is left', () => {
    const names = [
      '武侯区',
      '浦东新区',
      '清新区',
      '双江拉祜族佤族布朗族傣族自治县',
      '莫力达瓦达斡尔族自治旗',
      '鄂伦春自治旗',
      '东乡族自治县',
      '管城回族区',
      '龙胜各族自治县',
    ];
    expect(names.map((name) => shortNameOf(name, 'county', false))).toEqual([
      '武侯',
      '浦东',
      '清新',
      '双江',
      '莫力达瓦',
      '鄂伦春',
      '东乡',
      '管城',
      '龙胜',
    ]);
  });

  it('stays whole where one character, or another place, would be left', () => {
    for (const name of ['赵县', '城区', '郊区', '矿区', '芒市', '井陉矿区', '土默特左旗', '正蓝旗'])
      expect(shortNameOf(name, 'county', false)).toBe(name);
  });

  it('of a development zone is the one in daily use', () => {
    expect(shortNameOf('石家庄高新技术产业开发区', 'county', true)).toBe('石家庄高新区');
    expect(shortNameOf('蚌埠市经济开发区', 'county', true)).toBe('蚌埠经开区');
    expect(shortNameOf('苏州工业园区', 'county', true)).toBe('苏州工业园区');
  });
});

describe('the pinyin of a place', () => {
  it('follows the readings of place names', () => {
    const known = {
      重庆: 'chongqing',
      长沙: 'changsha',
      长子: 'zhangzi',
      厦门: 'xiamen',
      六安: 'luan',
      六合: 'luhe',
      六盘水: 'liupanshui',
      亳州: 'bozhou',
      浚县: 'xunxian',
      朝阳: 'chaoyang',
      乐山: 'leshan',
      乐清: 'yueqing',
      乐亭: 'laoting',
      蚌埠: 'bengbu',
      台州: 'taizhou',
      丽水: 'lishui',
      铅山: 'yanshan',
      大埔: 'dabu',
      番禺: 'panyu',
      单县: 'shanxian',
      莘县: 'shenxian',
      洪洞: 'hongtong',
      珲春: 'hunchun',
      闵行: 'minhang',
      什邡: 'shifang',
      喀什: 'kashi',
      都江堰: 'dujiangyan',
      吐鲁番: 'tulufan',
      东阿: 'donge',
      大城: 'daicheng',
      渑池: 'mianchi',
      盱眙: 'xuyi',
      郫都: 'pidu',
      荥阳: 'xingyang',
      荥经: 'yingjing',
      吕梁: 'lvliang',
    };
    expect(Object.fromEntries(Object.keys(known).map((name) => [name, pinyinOf(name)]))).toEqual(known);
  });

  it('spells 西安 with an apostrophe and 吕梁 with ü', () => {
    expect(spell(syllablesOf('西安', readings))).toBe("Xi'an");
    expect(spell(syllablesOf('吕梁', readings))).toBe('Lüliang');
  });

  it('lets the longer reading win', () => {
    const rows = [
      { line: 2, text: '喀什', syllables: ['ka', 'shi'] },
      { line: 3, text: '什', syllables: ['shen'] },
    ];
    expect(syllablesOf('喀什', rows)).toEqual(['ka', 'shi']);
  });
});

describe('the English name of a zone', () => {
  it('translates its kind and spells its city as the city is spelled', () => {
    const cities = new Map([
      ['呼和浩特', 'Hohhot'],
      ['唐山', 'Tangshan'],
    ]);
    expect(zoneNameEn('呼和浩特经开区', cities, readings)).toBe('Hohhot Economic Development Zone');
    expect(zoneNameEn('唐山汉沽管理区', cities, readings)).toBe('Tangshan Hangu Management Area');
  });
});
