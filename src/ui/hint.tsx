// A small "?" beside a number that says what it is: on hover as a title, on press as a note in the top layer, so that no
// scrolling panel cuts it off. Escape or a press elsewhere closes it.
import './hint.css';
import { type ReactNode, useId, useRef } from 'react';

interface HintProps {
  /** Read out: "What is this: mean distance". */
  readonly label: string;
  readonly text: string;
  /** After the text: a link, a formula. */
  readonly children?: ReactNode;
}

const WIDTH = 300;
const MARGIN = 12;

export function Hint({ label, text, children }: HintProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const place = () => {
    const at = button.current?.getBoundingClientRect();
    if (!at || !note.current) return;
    const isLow = at.bottom > window.innerHeight * 0.6;
    const left = Math.max(MARGIN, Math.min(at.left - 20, window.innerWidth - WIDTH - MARGIN));
    Object.assign(note.current.style, {
      left: `${left}px`,
      top: isLow ? 'auto' : `${at.bottom + 6}px`,
      bottom: isLow ? `${window.innerHeight - at.top + 6}px` : 'auto',
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape inside closes the note and nothing behind it; the span itself is not a control.
    <span
      className="hint"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && note.current?.matches(':popover-open')) event.stopPropagation();
      }}
    >
      <button ref={button} type="button" popoverTarget={id} aria-label={label} title={text}>
        ?
      </button>
      <div ref={note} id={id} className="hint-note" popover="auto" onBeforeToggle={place}>
        <p>{text}</p>
        {children}
      </div>
    </span>
  );
}
