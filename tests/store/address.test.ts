import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { DEFAULT_SHARE } from '../../src/core/share-state';
import { decodeShare, encodeShare } from '../../src/core/share-url';
import { shareOf } from '../../src/store/address';
import { type AtlasState, INITIAL_STATE } from '../../src/store/state';

describe('what of the store a link holds', () => {
  it('is nothing at the opening', () => {
    expect(shareOf(INITIAL_STATE)).toEqual(DEFAULT_SHARE);
    expect(encodeShare(shareOf(INITIAL_STATE))).toBe('');
  });

  it('comes back through the address', () => {
    const state: AtlasState = {
      ...INITIAL_STATE,
      view: { ...INITIAL_STATE.view, camera: { zoom: 6, lat: 30.66, lng: 104.06 }, lang: 'en' },
      query: { ...INITIAL_STATE.query, near: { centre: { kind: 'unit', adcode: adcode('510100') }, km: 200 } },
      selection: { kind: 'organisation', name: '恩派公益' },
      panels: { ...INITIAL_STATE.panels, tab: 'siting' },
      analysis: {
        gaps: { km: '100' },
        siting: { k: '3', network: 'yicang' },
        compare: { kind: 'scenarios' },
      },
    };
    expect(decodeShare(encodeShare(shareOf(state)))).toEqual({ state: shareOf(state), ignored: [] });
  });

  it('is nothing of this machine: theme, open panels, what the pointer is on', () => {
    const state: AtlasState = {
      ...INITIAL_STATE,
      view: {
        ...INITIAL_STATE.view,
        theme: 'dark',
        hovered: { kind: 'unit', adcode: adcode('510100') },
        mapStatus: 'lost',
      },
      panels: {
        ...INITIAL_STATE.panels,
        dialog: 'help',
        isLegendOpen: !INITIAL_STATE.panels.isLegendOpen,
        sheet: 'full',
      },
    };
    expect(encodeShare(shareOf(state))).toBe('');
  });

  it('writes the language only when it is not Chinese', () => {
    const inEnglish = { ...INITIAL_STATE, view: { ...INITIAL_STATE.view, lang: 'en' as const } };
    expect(encodeShare(shareOf(inEnglish))).toBe('lang=en');
  });
});
