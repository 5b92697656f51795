// A button that opens a small sheet under it; a press outside or Escape closes it and gives the focus back.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface PopoverProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly children: (close: () => void) => ReactNode;
  readonly buttonClass?: string;
}

export function Popover({ label, isOn, children, buttonClass = 'chip' }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const id = useId();
  const shift = useShift(anchor, isOpen);
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    anchor.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape inside closes what the button opened; the span itself is not a control.
    <span
      className="popover-anchor"
      ref={anchor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        className={isOn ? `${buttonClass} on` : buttonClass}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div className="popover" id={id} style={{ top: 'calc(100% + 6px)', left: `${shift}px` }}>
          {children(close)}
        </div>
      )}
    </span>
  );
}

/** How far the sheet moves left so that it does not leave the window. */
function useShift(anchor: React.RefObject<HTMLSpanElement | null>, isOpen: boolean): number {
  const [shift, setShift] = useState(0);
  useEffect(() => {
    if (!isOpen || !anchor.current) return;
    const sheet = anchor.current.querySelector('.popover');
    const left = anchor.current.getBoundingClientRect().left;
    const width = sheet?.getBoundingClientRect().width ?? 0;
    setShift(Math.min(0, window.innerWidth - 16 - (left + width)));
  }, [isOpen, anchor]);
  return shift;
}

interface CheckProps {
  readonly label: ReactNode;
  readonly count?: ReactNode;
  readonly isChecked: boolean;
  readonly isEmpty?: boolean;
  readonly onChange: () => void;
}

export function Check({ label, count, isChecked, isEmpty = false, onChange }: CheckProps) {
  return (
    <label className={isEmpty ? 'check empty' : 'check'}>
      <input type="checkbox" checked={isChecked} onChange={onChange} />
      <span>{label}</span>
      {count !== undefined && <small>{count}</small>}
    </label>
  );
}
