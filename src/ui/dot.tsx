// A spot of one colour, as a list shows it before a name.
import './dot.css';

export function Dot({ colour, isOff = false }: { readonly colour: string; readonly isOff?: boolean }) {
  return <i className={isOff ? 'dot off' : 'dot'} style={{ '--dot': colour } as React.CSSProperties} />; // a custom property, which the type does not list
}
