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
];
