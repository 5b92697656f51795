// The import desk: a page over the map that takes a file, shows it, places its rows, and goes through the doubtful ones.
import '../../core/import-messages';
import './import.css';
import { type ReactNode, useEffect } from 'react';
import { unreachable } from '../../core/unreachable';
import { closeDesk, openFile, showStart } from '../../store/imports';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Dialog } from '../../ui/dialog';
import { PointsPage } from './points-page';
import { PlacingPage, PreviewPage } from './preview-page';
import { ReviewDesk } from './review-desk';
import type { ReviewMapProps } from './review-question';
import { SetPage } from './set-page';
import { StartPage } from './start-page';

interface DeskProps {
  /** The small map of the review, which only the map room can draw. */
  readonly renderMap: (props: ReviewMapProps) => ReactNode;
}

export function ImportDesk({ renderMap }: DeskProps) {
  const t = useTranslate();
  const kind = useAtlas((state) => state.imports.page.kind);
  useWaitingFile();
  useEffect(() => void import('../../store/points').then(({ expectPoints }) => expectPoints()), []);
  return (
    <Dialog
      title={kind === 'review' ? t('review.title') : t('import.title')}
      closeLabel={t('action.close')}
      onClose={closeDesk}
      isWide
    >
      <Page renderMap={renderMap} />
    </Dialog>
  );
}

function Page({ renderMap }: DeskProps) {
  const t = useTranslate();
  const page = useAtlas((state) => state.imports.page);
  const sets = useAtlas((state) => state.imports.sets);
  const set = 'id' in page ? sets.find(({ info }) => info.id === page.id) : undefined;
  switch (page.kind) {
    case 'start':
      return <StartPage fault={page.fault} fileName={page.fileName} />;
    case 'reading':
      return (
        <div className="import-wait" role="status">
          <p>{t('import.reading', { file: page.fileName })}</p>
          <progress />
          <button type="button" className="button" onClick={showStart}>
            {t('import.cancel')}
          </button>
        </div>
      );
    case 'preview':
      return (
        <PreviewPage
          key={`${page.opened.sheet}/${page.opened.headerRow}`}
          fileName={page.fileName}
          opened={page.opened}
          isPoints={page.isPoints}
        />
      );
    case 'placing':
      return <PlacingPage done={page.done} total={page.total} />;
    case 'set':
      return set ? <SetPage key={set.info.id} set={set} /> : <StartPage fault={null} fileName="" />;
    case 'points':
      return <PointsPage key={page.id} id={page.id} />;
    case 'review':
      return set ? <ReviewDesk set={set} renderMap={renderMap} /> : <StartPage fault={null} fileName="" />;
    default:
      return unreachable(page);
  }
}

/** A file that was dropped on the window before the desk was loaded. */
function useWaitingFile(): void {
  const file = useAtlas((state) => state.imports.waiting[0]);
  useEffect(() => {
    if (file) void openFile(file);
  }, [file]);
}
