import { describe, expect, it } from 'vitest';
import { checkPointTiles, MOST_ARCHIVES, readArchiveAccount } from '../../../src/core/points/point-archive';
import { ARCHIVE_LAYERS } from '../../../src/layers/sources';

const ONE = {
  url: './points/points.pmtiles',
  name: { zh: '社区服务站', en: 'Service stations' },
  source: { zh: '某省民政厅 2026', en: 'A province 2026' },
};

describe('the point archives of config.json', () => {
  it('have an address, a name and a source in both languages, and are on unless told otherwise', () => {
    expect(checkPointTiles([ONE, { ...ONE, isOn: false }])).toEqual({
      ok: true,
      value: [
        { ...ONE, isOn: true },
        { ...ONE, isOn: false },
      ],
    });
  });

  it.each([
    [[{ ...ONE, url: 'javascript:alert(1)' }], 'pointTiles.0.url'],
    [[ONE, { ...ONE, source: { zh: '某省' } }], 'pointTiles.1.source.en'],
    [[{ ...ONE, name: { zh: ' ', en: 'A' } }], 'pointTiles.0.name.zh'],
    [ONE, 'pointTiles'],
    [Array(MOST_ARCHIVES + 1).fill(ONE), 'pointTiles'],
  ])('are refused by the field that is wrong: %#', (settings, field) => {
    expect(checkPointTiles(settings)).toEqual({ ok: false, error: field });
  });

  it('are at most as many as the map has layers for', () => {
    expect(ARCHIVE_LAYERS).toHaveLength(MOST_ARCHIVES);
  });
});

describe('what an archive says of itself', () => {
  const atlas = { format: 1, rows: 10, placed: 8, turnedBack: 2, columns: ['id'], title: null };

  it('is read where its rows add up', () => {
    expect(readArchiveAccount({ vector_layers: [], atlas })).toEqual(atlas);
    expect(readArchiveAccount({ atlas: { ...atlas, placed: 9 } })).toBeNull();
  });

  it('is nothing in an archive of another maker or of a later form', () => {
    expect(readArchiveAccount({ vector_layers: [] })).toBeNull();
    expect(readArchiveAccount({ atlas: { ...atlas, format: 2 } })).toBeNull();
  });
});
