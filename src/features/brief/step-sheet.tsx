// One step of a tour as a sheet of paper: the brief of what it shows, under the step's own title and sentences. Made off the
// screen, and handed over as it will be printed.
import '../../core/brief-messages';
import './brief.css';
import './paper.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Brief } from '../../core/brief/brief';
import { briefOf, isExplained, pictureAsk } from '../../store/brief';
import { useAtlas } from '../../store/store';
import { type Drawn, Paper } from './paper';
import { MAP_SIZES, type PictureProps } from './pictures';

interface StepSheetProps {
  /** Which step of which tour. */
  readonly head: string;
  readonly title: string;
  readonly text: string;
  /** A copy that nothing changes any more; null where the step has no answer. */
  readonly onSheet: (sheet: HTMLElement | null) => void;
  readonly renderPicture: (props: PictureProps) => ReactNode;
}

export function StepSheet(props: StepSheetProps) {
  const { onSheet } = props;
  const standing = useAtlas(briefOf);
  const hasNone = standing.kind === 'none';
  useEffect(() => {
    if (hasNone) onSheet(null);
  }, [hasNone, onSheet]);
  return standing.kind === 'ready' ? <Sheet {...props} brief={standing.brief} /> : null;
}

function Sheet({
  head,
  title,
  text,
  onSheet,
  renderPicture,
  brief: asked,
}: StepSheetProps & { readonly brief: Brief }) {
  const paper = useRef<HTMLElement>(null);
  const [ask] = useState(() => pictureAsk(useAtlas.getState()));
  const brief = useMemo(() => ({ ...asked, question: title, answer: text }), [asked, title, text]);
  const [pictures, setPictures] = useState<readonly Drawn[] | null>(null);
  const size = MAP_SIZES[brief.kind];
  const isWhole = useExplained(pictures !== null);
  useEffect(() => {
    if (!pictures || !isWhole) return;
    // rows that have no room give way as the sheet is laid out, before the frame is drawn
    const frame = requestAnimationFrame(() => onSheet(paper.current && (paper.current.cloneNode(true) as HTMLElement)));
    return () => cancelAnimationFrame(frame);
  }, [pictures, isWhole, onSheet]);
  return (
    <div className="picture-map" inert>
      <Paper ref={paper} brief={brief} head={head} size={size} pictures={pictures} />
      {!pictures && renderPicture({ ask, size, onPictures: setPictures })}
    </div>
  );
}

const PATIENCE_MS = 15_000;

/** A sheet that is drawn waits for the rest of its table, but not for ever. */
function useExplained(isDrawn: boolean): boolean {
  const isWhole = useAtlas(isExplained);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isDrawn) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isDrawn]);
  return isWhole || isLate;
}
