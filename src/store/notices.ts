// Sentences for the user: added by any action, dismissed by her.
import type { FileProblem } from '../data/fetch-file';
import type { Notice } from './state';
import { useAtlas } from './store';

let nextId = 1;

/** The same sentence is not said twice at a time. */
export function notify(tone: Notice['tone'], key: string, values: Notice['values'] = {}): void {
  const { notices } = useAtlas.getState().panels;
  const isSaid = notices.some((one) => one.key === key && JSON.stringify(one.values) === JSON.stringify(values));
  if (isSaid) return;
  const notice: Notice = { id: nextId++, tone, key, values };
  useAtlas.setState((state) => ({ panels: { ...state.panels, notices: [...state.panels.notices, notice] } }));
}

export function dismissNotice(id: number): void {
  useAtlas.setState((state) => ({
    panels: { ...state.panels, notices: state.panels.notices.filter((notice) => notice.id !== id) },
  }));
}

export function addProblem({ kind, file }: FileProblem): void {
  if (kind === 'other-version') notify('problem', 'problem.otherVersion');
  else notify('problem', kind === 'missing' ? 'problem.missing' : 'problem.damaged', { file });
}
