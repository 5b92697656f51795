// One line of a table that compares two things: what is compared, the two, and how they differ.
import type { ReactNode } from 'react';

interface ComparisonLineProps {
  readonly label: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** Empty where a difference means nothing. */
  readonly difference?: ReactNode;
}

export function ComparisonLine({ label, first, second, difference = '' }: ComparisonLineProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{first}</td>
      <td>{second}</td>
      <td>{difference}</td>
    </tr>
  );
}
