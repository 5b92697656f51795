// The frame of an analysis at the foot of the screen: a head that says the answer even when folded, and columns that
// scroll on their own. On a phone the columns stand under each other and the whole scrolls.
import './drawer.css';
import { type ReactNode, useState } from 'react';
import { IconButton } from './icon';

interface DrawerProps {
  readonly title: string;
  /** Said in the head, beside the title; what remains to be read when the drawer is folded. */
  readonly headline?: ReactNode;
  readonly labels: { readonly close: string; readonly fold: string; readonly unfold: string };
  readonly onClose: () => void;
  /** `DrawerColumn`s, left to right. */
  readonly children: ReactNode;
}

export function Drawer({ title, headline, labels, onClose, children }: DrawerProps) {
  const [isFolded, setFolded] = useState(false);
  return (
    <section className={isFolded ? 'drawer folded' : 'drawer'} aria-label={title}>
      <div className="drawer-head">
        <h2>{title}</h2>
        <div className="drawer-headline">{headline}</div>
        <IconButton
          icon={isFolded ? 'up' : 'down'}
          label={isFolded ? labels.unfold : labels.fold}
          onClick={() => setFolded(!isFolded)}
        />
        <IconButton icon="close" label={labels.close} onClick={onClose} />
      </div>
      {/* Folded, the columns stay mounted: what was typed and scrolled there is kept. */}
      <div className="drawer-columns" hidden={isFolded}>
        {children}
      </div>
    </section>
  );
}

interface DrawerColumnProps {
  /** Read out as the name of the column, and shown as its heading unless `isTitleHidden`. */
  readonly title: string;
  readonly isTitleHidden?: boolean;
  /** At the right of the heading. */
  readonly aside?: ReactNode;
  /** Share of the width: narrow about 270 px, wide takes what is left twice. */
  readonly width?: 'narrow' | 'middle' | 'wide';
  /** Nothing in it takes the focus: the column does, so that keys can scroll it. */
  readonly isRead?: boolean;
  readonly children: ReactNode;
}

export function DrawerColumn(props: DrawerColumnProps) {
  const { title, isTitleHidden = false, aside, width = 'middle', isRead = false, children } = props;
  return (
    <section tabIndex={isRead ? 0 : undefined} className={`drawer-column ${width}`} aria-label={title}>
      {isTitleHidden && <h3 className="visually-hidden">{title}</h3>}
      {(!isTitleHidden || aside) && (
        <div className="drawer-column-head">
          {!isTitleHidden && <h3>{title}</h3>}
          {aside && <span>{aside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
