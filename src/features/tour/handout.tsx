// The tour on paper: all steps are walked once for their sheets, then the browser prints them, one to a page.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useAtlas } from '../../store/store';
import { currentStep, walkTour } from '../../store/tour';
import { useLang, useTranslate } from '../../store/translate';

/** What the brief's room makes a sheet of. */
export interface SheetProps {
  readonly head: string;
  readonly title: string;
  readonly text: string;
  readonly onSheet: (sheet: HTMLElement | null) => void;
}

export interface HandoutProps {
  /** Draws the step on the screen as a sheet of paper. */
  readonly renderSheet: (props: SheetProps) => ReactNode;
}

export function Handout({ renderSheet }: HandoutProps) {
  const t = useTranslate();
  const isEnglish = useLang() === 'en';
  const current = useAtlas(currentStep);
  const [drawing, setDrawing] = useState<SheetProps | null>(null);
  const [sheets, setSheets] = useState<readonly HTMLElement[] | null>(null);
  const job = useRef<AbortController | null>(null);
  useEffect(() => () => job.current?.abort(), []);
  const collect = async () => {
    const mine = new AbortController();
    job.current = mine;
    const all: HTMLElement[] = [];
    let done = 0;
    await walkTour(async ({ tour, step, at }, text) => {
      const head = t('tour.progress', {
        title: isEnglish ? tour.titleEn : tour.titleZh,
        step: at.step,
        count: tour.steps.length,
      });
      const sheet = await new Promise<HTMLElement | null>((onSheet) => {
        mine.signal.addEventListener('abort', () => onSheet(null), { once: true });
        setDrawing({ head, title: isEnglish ? step.titleEn : step.titleZh, text, onSheet });
      });
      if (sheet) all.push(sheet);
      done++;
    }, mine.signal);
    setDrawing(null);
    if (!mine.signal.aborted && done > 0) setSheets(all);
  };
  if (sheets) return createPortal(<Sheets sheets={sheets} onPrinted={() => setSheets(null)} />, document.body);
  if (!drawing) {
    return (
      <button type="button" className="link" onClick={() => void collect()}>
        {t('tour.print')}
      </button>
    );
  }
  return (
    <>
      <p role="status" className="row-note">
        {current && t('tour.printing', { step: current.at.step, count: current.tour.steps.length })}
      </p>
      <button type="button" className="link" onClick={() => job.current?.abort()}>
        {t('tour.stop')}
      </button>
      {createPortal(<div key={drawing.title}>{renderSheet(drawing)}</div>, document.body)}
    </>
  );
}

interface SheetsProps {
  readonly sheets: readonly HTMLElement[];
  readonly onPrinted: () => void;
}

/** Printed as soon as their pictures can be. */
function Sheets({ sheets, onPrinted }: SheetsProps) {
  const paper = useRef<HTMLDivElement>(null);
  const end = useRef(onPrinted);
  useEffect(() => {
    paper.current?.replaceChildren(...sheets);
    const pictures = sheets.flatMap((sheet) => [...sheet.querySelectorAll('img')]);
    let isWanted = true;
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (!isWanted) return;
      window.print();
      end.current();
    });
    return () => {
      isWanted = false;
    };
  }, [sheets]);
  return <div ref={paper} className="tour-paper" />;
}
