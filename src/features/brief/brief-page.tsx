// The brief over the map: the paper as it will be printed, and the ways in which it leaves the browser.
import '../../core/brief-messages';
import './brief.css';
import './paper.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Brief } from '../../core/brief/brief';
import { briefCsv } from '../../core/brief/brief-csv';
import { briefMarkdown } from '../../core/brief/brief-markdown';
import { openDialog } from '../../store/actions';
import { briefOf, type PictureAsk, pictureAsk } from '../../store/brief';
import { notify } from '../../store/notices';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { download, downloadBlob } from '../../ui/download';
import { IconButton } from '../../ui/icon';
import { type Drawn, Paper } from './paper';
import { paperPicture } from './paper-picture';
import { MAP_SIZES, type PictureProps } from './pictures';

interface BriefPageProps {
  readonly renderPicture: (props: PictureProps) => ReactNode;
}

export function BriefPage({ renderPicture }: BriefPageProps) {
  const t = useTranslate();
  const element = useRef<HTMLDialogElement>(null);
  const standing = useAtlas(briefOf);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const close = () => openDialog('none');
  return (
    <dialog
      ref={element}
      className="brief-page"
      aria-label={t('brief.title')}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {standing.kind === 'ready' ? (
        <Ready brief={standing.brief} renderPicture={renderPicture} onClose={close} />
      ) : (
        <>
          <header className="brief-bar">
            <IconButton icon="close" label={t('brief.close')} onClick={close} />
          </header>
          <p className="brief-note" role="status">
            {t(standing.kind === 'waiting' ? 'brief.waiting' : 'brief.noAnswer')}
          </p>
        </>
      )}
    </dialog>
  );
}

interface ReadyProps extends BriefPageProps {
  readonly brief: Brief;
  readonly onClose: () => void;
}

function Ready({ brief, renderPicture, onClose }: ReadyProps) {
  const t = useTranslate();
  const paper = useRef<HTMLElement>(null);
  const ask = useAsk();
  const size = MAP_SIZES[brief.kind];
  const [drawn, setDrawn] = useState<{ readonly key: string; readonly pictures: readonly Drawn[] } | null>(null);
  // A run that goes on explains its answer further; the map shows the answer alone.
  const key = `${brief.link} ${brief.answer}`;
  const pictures = drawn?.key === key ? drawn.pictures : null;
  const name = `${t('brief.fileName')} ${brief.question.replace(/\p{P}|[<>|]/gu, ' ').trim()}`;
  const savePicture = async () => {
    const blob = paper.current && (await paperPicture(paper.current));
    if (blob) downloadBlob(`${name}.png`, blob);
    else notify('problem', 'brief.pngFailed');
  };
  return (
    <>
      <header className="brief-bar">
        <button type="button" className="button primary" disabled={!pictures} onClick={() => window.print()}>
          {t('brief.print')}
        </button>
        <button type="button" className="button" disabled={!pictures} onClick={() => void savePicture()}>
          {t('brief.png')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => download(`${name}.md`, 'text/markdown;charset=utf-8', briefMarkdown(brief, t))}
        >
          Markdown
        </button>
        <button
          type="button"
          className="button"
          onClick={() => download(`${name}.csv`, 'text/csv;charset=utf-8', briefCsv(brief, t))}
        >
          CSV
        </button>
        <IconButton icon="close" label={t('brief.close')} onClick={onClose} />
      </header>
      <div className="brief-desk">
        <Paper ref={paper} brief={brief} head={t('brief.title')} size={size} pictures={pictures} />
      </div>
      {!pictures && (
        <div key={key}>{renderPicture({ ask, size, onPictures: (done) => setDrawn({ key, pictures: done }) })}</div>
      )}
    </>
  );
}

/** Taken once: the picture is of the moment in which it was asked for. */
function useAsk(): PictureAsk {
  const [ask] = useState(() => pictureAsk(useAtlas.getState()));
  return ask;
}
