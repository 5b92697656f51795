// The colour of a set, as a spot beside its name.
export function SetDot({ colour, isOff = false }: { readonly colour: number; readonly isOff?: boolean }) {
  return (
    <i className={isOff ? 'set-dot off' : 'set-dot'} style={{ '--dot': setColour(colour) } as React.CSSProperties} />
  ); // a custom property, which the type does not list
}

/** Set by the map room from the palette, as `--set-0` and so on. */
export function setColour(colour: number): string {
  return `var(--set-${colour}, var(--kind-custom))`;
}
