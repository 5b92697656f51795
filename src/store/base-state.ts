// What is known of the official base: whether the operator names one, and how far it has come.
import type { BaseDrawing } from '../core/base/base-drawing';
import type { OfficialBase } from '../core/base/official-base';

export type BaseState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'named';
      readonly settings: OfficialBase;
      readonly status: 'off' | 'opening' | 'shown' | 'failed';
      /** Stays once it is there, so that the map keeps its sources. */
      readonly drawing: BaseDrawing | null;
    };

export const NO_BASE: BaseState = { kind: 'none' };

/** Whether it is on the map now, and whether it names places itself. */
export function baseOnMap(base: BaseState): 'none' | 'plain' | 'named' {
  if (base.kind === 'none' || base.status !== 'shown') return 'none';
  return base.settings.names ? 'named' : 'plain';
}
