// HiGHS (WebAssembly) as a solver of siting models: an independent check, and a last resort for a small core.
// Each call makes a model and frees it; an abort inside WebAssembly loses the instance, so the next call loads another.
import type { InitOptions } from 'highs';
import loadHighs from 'highs';
import type { MipAnswer, MipModel, MipSolver } from '../core/siting/mip-model';

/** A model with more entries than this is refused: HiGHS aborts for good when its heap reaches 2 GiB. */
export const ENTRY_LIMIT = 1_500_000;

const OPTIONS = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  // On what a search leaves over these cost more than they bring: measured in docs/siting.md.
  mip_allow_restart: false,
  mip_heuristic_effort: 0,
  mip_pool_soft_limit: 1,
};

/** `where` says where the .wasm file is; Node finds it by itself. */
export function highsSolver(where?: InitOptions): MipSolver {
  let loading: ReturnType<typeof loadHighs> | null = null;
  return async (model, seconds) => {
    if (model.value.length > ENTRY_LIMIT)
      return { status: 'stopped', chosen: new Int32Array(0), bound: Number.NEGATIVE_INFINITY };
    loading ??= loadHighs(where);
    const highs = await loading;
    try {
      return run(highs, model, seconds);
    } catch {
      // The instance is lost. What was asked stays open, which is always true.
      loading = null;
      return { status: 'stopped', chosen: new Int32Array(0), bound: Number.NEGATIVE_INFINITY };
    }
  };
}

function run(highs: Awaited<ReturnType<typeof loadHighs>>, model: MipModel, seconds: number): MipAnswer {
  const { columnCount, siteCount, rowLower } = model;
  const { integer, continuous } = highs.constants.variableType;
  const solver = highs.createModel({
    numCols: columnCount,
    numRows: rowLower.length,
    offset: model.offset,
    colCost: model.cost,
    colLower: new Float64Array(columnCount),
    colUpper: new Float64Array(columnCount).fill(1),
    rowLower,
    rowUpper: model.rowUpper.map((upper) => (upper === Number.POSITIVE_INFINITY ? highs.infinity : upper)),
    matrix: {
      format: 'csr',
      numRows: rowLower.length,
      numCols: columnCount,
      starts: model.start,
      indices: model.column,
      values: model.value,
    },
    integrality: Array.from({ length: columnCount }, (_, column) => (column < siteCount ? integer : continuous)),
  });
  try {
    solver.options.set({ ...OPTIONS, time_limit: seconds });
    solver.run();
    const status = solver.getModelStatus();
    const known = highs.constants.modelStatus;
    if (status === known.infeasible)
      return { status: 'infeasible', chosen: new Int32Array(0), bound: Number.POSITIVE_INFINITY };
    const values = solver.getSolution().colValue;
    const chosen = Int32Array.from({ length: siteCount }, (_, site) => site).filter((site) => values[site]! > 0.5);
    const bound = Number(solver.info.get('mip_dual_bound'));
    return { status: status === known.optimal ? 'optimal' : 'stopped', chosen, bound };
  } finally {
    solver.dispose();
  }
}
