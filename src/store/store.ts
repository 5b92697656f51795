// The one store. Actions stand beside it in files of their own; they read, compute, and set once.
import { create } from 'zustand';
import { type AtlasState, INITIAL_STATE } from './state';

export const useAtlas = create<AtlasState>(() => INITIAL_STATE);
