// Opening the import desk: the one action of it that the first view needs.
import { START_PAGE } from './imports-state';
import { useAtlas } from './store';

/** With files the first of them is read at once. */
export function openImport(files: readonly File[] = []): void {
  useAtlas.setState(({ imports }) => ({
    imports: { ...imports, isOpen: true, page: START_PAGE, waiting: files.slice(0, 1) },
  }));
}
