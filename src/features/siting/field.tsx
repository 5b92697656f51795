// One line of the question: a label and its control; and a slider's value while it is held.
import { type ReactNode, useState } from 'react';

export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child, which the rule cannot see.
    <label className="siting-field">
      <span>{label}</span>
      {children}
    </label>
  );
}

interface HeldProps {
  readonly value: number;
  readonly onRelease: (value: number) => void;
  readonly children: (value: number, hold: (value: number) => void) => ReactNode;
}

/** A slider asks when it is let go: a proof takes longer than a finger moves. */
export function Held({ value, onRelease, children }: HeldProps) {
  const [held, setHeld] = useState<number | null>(null);
  const release = () => {
    if (held !== null && held !== value) onRelease(held);
    setHeld(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when the slider inside is let go.
    <div className="siting-field siting-slide" onPointerUp={release} onKeyUp={release} onBlur={release}>
      {children(held ?? value, setHeld)}
    </div>
  );
}
