// One line of a list that can be opened: a glyph, a title with a note under it, and something at the right.
import type { ReactNode } from 'react';

interface RowProps {
  readonly glyph: ReactNode;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly aside?: ReactNode;
  readonly isSelected?: boolean;
  readonly onClick: () => void;
  readonly onHover?: (isOver: boolean) => void;
}

export function Row({ glyph, title, note, aside, isSelected = false, onClick, onHover }: RowProps) {
  return (
    <li className="row-item">
      <button
        type="button"
        className={isSelected ? 'row selected' : 'row'}
        aria-current={isSelected}
        onClick={onClick}
        onMouseEnter={() => onHover?.(true)}
        onMouseLeave={() => onHover?.(false)}
      >
        {glyph}
        <span>
          <span className="row-title">{title}</span>
          {note && <span className="row-note">{note}</span>}
        </span>
        <span className="row-aside">{aside}</span>
      </button>
    </li>
  );
}

interface SectionProps {
  readonly title: ReactNode;
  readonly count?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, count, aside, children }: SectionProps) {
  return (
    <section>
      <div className="section-head">
        <h3>
          {title}
          {count !== undefined && <small>{count}</small>}
        </h3>
        {aside && <span>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
