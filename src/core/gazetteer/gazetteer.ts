// The gazetteer in memory: all units from nation to town in flat columns, and one trie over every form of their names.
// It holds the state of 2023; `atlasUnit` leads from each unit to the one of units.json (end of 2020) that contains it.
import type { Adcode } from '../adcode';
import { UNIT_LEVELS, type Unit, type UnitLevel } from '../unit';
import { type Folding, foldName, makeFolding } from './fold';
import type { GazetteerFile } from './gazetteer-file';
import { type FormKind, formsOf, saysTown } from './name-forms';
import { buildTrie, type NameTrie } from './name-trie';

export const LEVEL = { nation: 0, province: 1, prefecture: 2, county: 3, town: 4, community: 5 } as const;

/** Bits of `nameKinds`. */
export const FULL = 1;
export const SHORT = 2;
export const NICKNAME = 4;
/** A full name that many places share or that is a common word (城区, 开发区, 农场): believed only beside its parent. */
export const GENERIC = 8;
/** No longer the unit's name: counts only where nothing is called so today. */
export const FORMER = 16;
/** A whole name, but not the official one: 恩施州, 浦东区. Counts only where nothing is officially called so. */
export const EVERYDAY = 32;

export interface Gazetteer {
  readonly size: number;
  readonly codes: readonly Adcode[];
  /** Code -> index; parts have none. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** Index into UNIT_LEVELS. */
  readonly levels: Uint8Array;
  /** -1 for the nation. */
  readonly parents: Int32Array;
  /** In units.json; for a town that of its county. */
  readonly atlasUnits: readonly Adcode[];
  /** WGS-84 degrees, NaN where unknown. */
  readonly lng: Float32Array;
  readonly lat: Float32Array;
  readonly populations: Float64Array;
  /** 1 for a part without a code of its own (大安区 of 台北市): it stands for its parent. */
  readonly isPart: Uint8Array;
  readonly folding: Folding;
  readonly trie: NameTrie;
  /** Name n means the units nameUnits[nameStarts[n]] … nameUnits[nameStarts[n + 1] - 1]. */
  readonly nameStarts: Int32Array;
  readonly nameUnits: Int32Array;
  readonly nameKinds: Uint8Array;
}

/** What the gazetteer needs of a unit of units.json. */
export type BaseUnit = Pick<
  Unit,
  'adcode' | 'level' | 'name' | 'shortName' | 'aliases' | 'parent' | 'lng' | 'lat' | 'population' | 'isDevelopmentZone'
>;

interface Form {
  readonly text: string;
  /** Bits of `nameKinds`. */
  readonly bits: number;
}

interface Node {
  readonly adcode: Adcode;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parent: Adcode | null;
  readonly atlasUnit: Adcode;
  readonly lng: number;
  readonly lat: number;
  readonly population: number;
  readonly isPart: boolean;
  readonly forms: Form[];
}

/** Everything down to `finest`; without towns it is a tenth of the size. Parents stand before children. */
export function buildGazetteer(
  units: readonly BaseUnit[],
  file: GazetteerFile,
  finest: 'county' | 'town' = 'town',
): Gazetteer {
  const nodes = nodesOf(units, file);
  if (finest === 'town') addTowns(nodes, file);
  addFormer(nodes, file);
  addParts(nodes, file);
  return columnsOf(nodes, makeFolding(file.folding));
}

/** Whether `outer` is `inner` or one of its ancestors. */
export function contains(gazetteer: Gazetteer, outer: number, inner: number): boolean {
  let at = inner;
  while (at >= 0 && gazetteer.levels[at]! > gazetteer.levels[outer]!) at = gazetteer.parents[at]!;
  return at === outer;
}

function nodesOf(units: readonly BaseUnit[], file: GazetteerFile): Map<Adcode, Node> {
  const recoded = new Map(file.recoded);
  const changed = new Map(file.changed.map((unit) => [unit.adcode, unit]));
  const nodes = new Map<Adcode, Node>();
  const absorbed: [Adcode, BaseUnit][] = [];
  for (const unit of units) {
    const code = recoded.get(unit.adcode) ?? unit.adcode;
    const change = changed.get(code);
    if (change && change.atlasUnit !== unit.adcode) absorbed.push([code, unit]);
    else nodes.set(code, nodeOf(unit, code, change?.name ?? unit.name));
  }
  for (const unit of file.changed) if (!nodes.has(unit.adcode)) nodes.set(unit.adcode, newNode(unit, nodes));
  for (const [code, unit] of absorbed) addForms(nodes.get(code)!, unit.name, unit.level, true);
  return new Map([...nodes].sort(([, a], [, b]) => LEVEL[a.level] - LEVEL[b.level]));
}

function nodeOf(unit: BaseUnit, adcode: Adcode, name: string): Node {
  const { parent, lng, lat } = unit;
  const level = levelOf(unit);
  const population = unit.population ?? 0;
  const atlasUnit = unit.adcode;
  const node: Node = { adcode, name, level, parent, lng, lat, atlasUnit, population, isPart: false, forms: [] };
  addForms(node, name, level);
  if (unit.name !== name) addForms(node, unit.name, level, true);
  if (unit.shortName.length >= 2) addForm(node, unit.shortName, SHORT);
  for (const alias of unit.aliases) addForm(node, alias, NICKNAME);
  return node;
}

/** units.json counts a county under the province itself as a city (prefecture); by its code it is a county. */
function levelOf({ adcode, level }: BaseUnit): UnitLevel {
  return level === 'prefecture' && adcode.length === 6 && !adcode.endsWith('00') ? 'county' : level;
}

function newNode(unit: GazetteerFile['changed'][number], nodes: ReadonlyMap<Adcode, Node>): Node {
  const { adcode, name, parent, atlasUnit } = unit;
  const near = nodes.get(atlasUnit) ?? nodes.get(parent);
  const place = { lng: near?.lng ?? Number.NaN, lat: near?.lat ?? Number.NaN, population: 0 };
  const node: Node = { adcode, name, level: 'county', parent, atlasUnit, ...place, isPart: false, forms: [] };
  addForms(node, name, 'county');
  return node;
}

function addTowns(nodes: Map<Adcode, Node>, file: GazetteerFile): void {
  const recoded = new Map(file.recoded);
  for (const { adcode, name, point } of file.towns) {
    const countyCode = adcode.slice(0, 6) as Adcode; // the first six of nine checked digits
    const county = nodes.get(countyCode) ?? nodes.get(recoded.get(countyCode) ?? countyCode);
    if (!county) throw new Error(`town ${adcode} ${name} has no county ${countyCode}`);
    const node: Node = {
      adcode,
      name,
      level: 'town',
      parent: county.adcode,
      atlasUnit: county.atlasUnit,
      lng: point?.lng ?? Number.NaN,
      lat: point?.lat ?? Number.NaN,
      population: 0,
      isPart: false,
      forms: [],
    };
    addForms(node, name, 'town');
    nodes.set(adcode, node);
  }
}

function addFormer(nodes: ReadonlyMap<Adcode, Node>, file: GazetteerFile): void {
  for (const [name, adcode] of file.former) {
    const node = nodes.get(adcode);
    if (!node) throw new Error(`the former name ${name} leads to ${adcode}, which is no unit`);
    addForms(node, name, node.level, true);
  }
}

function addParts(nodes: Map<Adcode, Node>, file: GazetteerFile): void {
  for (const [within, names] of file.parts) {
    const whole = nodes.get(within);
    if (!whole) throw new Error(`parts are listed of ${within}, which is no unit`);
    for (const name of names) {
      const place = { ...whole, name, level: 'county', parent: within, population: 0, isPart: true } as const;
      const node: Node = { ...place, forms: [] };
      addForms(node, name, 'county');
      nodes.set(`${within}/${name}` as Adcode, node); // the key is never seen outside: a part goes by the code of its whole
    }
  }
}

function addForms(node: Node, name: string, level: UnitLevel, isFormer = false): void {
  for (const { text, kind } of formsOf(name, level)) addForm(node, text, BITS[kind] | (isFormer ? FORMER : 0));
}

const BITS: Readonly<Record<FormKind, number>> = {
  official: FULL,
  full: FULL | EVERYDAY,
  short: SHORT,
  nickname: NICKNAME,
};

function addForm({ forms }: Node, text: string, bits: number): void {
  if (!forms.some((form) => form.text === text)) forms.push({ text, bits });
}

function columnsOf(byKey: ReadonlyMap<Adcode, Node>, folding: Folding): Gazetteer {
  const nodes = [...byKey.values()];
  const index = new Map([...byKey.keys()].map((key, at) => [key, at]));
  return {
    size: nodes.length,
    codes: nodes.map((node) => node.adcode),
    indexes: new Map([...index].filter(([, at]) => !nodes[at]!.isPart)),
    names: nodes.map((node) => node.name),
    levels: Uint8Array.from(nodes, (node) => UNIT_LEVELS.indexOf(node.level)),
    parents: Int32Array.from(nodes, (node) => (node.parent === null ? -1 : (index.get(node.parent) ?? -1))),
    atlasUnits: nodes.map((node) => node.atlasUnit),
    lng: Float32Array.from(nodes, (node) => node.lng),
    lat: Float32Array.from(nodes, (node) => node.lat),
    populations: Float64Array.from(nodes, (node) => node.population),
    isPart: Uint8Array.from(nodes, (node) => (node.isPart ? 1 : 0)),
    folding,
    ...nameTable(nodes, folding),
  };
}

type NameTable = Pick<Gazetteer, 'trie' | 'nameStarts' | 'nameUnits' | 'nameKinds'>;

function nameTable(nodes: readonly Node[], folding: Folding): NameTable {
  const byName = new Map<string, { unit: number; kind: number }[]>();
  for (const [unit, node] of nodes.entries())
    for (const { text, bits } of node.forms) {
      const name = foldName(text, folding);
      const kind = (bits & FULL) !== 0 && isGeneric(name, node.level) ? bits | GENERIC : bits;
      const list = byName.get(name);
      if (list) list.push({ unit, kind });
      else byName.set(name, [{ unit, kind }]);
    }
  const names = [...byName.keys()];
  const lists = [...byName.values()];
  const nameStarts = new Int32Array(names.length + 1);
  for (const [at, list] of lists.entries()) nameStarts[at + 1] = nameStarts[at]! + list.length;
  const all = lists.flat();
  return {
    trie: buildTrie(names),
    nameStarts,
    nameUnits: Int32Array.from(all, (one) => one.unit),
    nameKinds: Uint8Array.from(all, (one) => one.kind),
  };
}

const COMMON_WORDS = new Set([
  '市中区',
  '市辖区',
  '老城区',
  '工矿区',
  '高新区',
  '开发区',
  '经开区',
  '度假区',
  '示范区',
]);

function isGeneric(name: string, level: UnitLevel): boolean {
  if (level === 'town') return !saysTown(name) && name.length <= 6;
  return COMMON_WORDS.has(name) || (name.length === 2 && name.endsWith('区'));
}
