// What is known of a set of points apart from its points: what the user named, where it came from, how its rows add up.
import type { ColumnRole } from '../import/column-words';
import type { Datum } from '../import/datum';
import { ROWS_NAMED } from '../import/fault';
import { accountOfPoints, boundsOfPoints, type PointAccount, type PointColumns } from './point-columns';

export interface PointSetInfo {
  /** a–z and 0–9. */
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  /** Whether map, counts and questions see it. */
  readonly isShown: boolean;
  /** Percent, 10–100. */
  readonly opacity: number;
  readonly createdAt: string;
  readonly fileName: string;
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly datum: Datum;
}

export interface PointSetSummary {
  readonly account: PointAccount;
  readonly bounds: readonly [number, number, number, number] | null;
  /** The first rows that are no points, for a sentence to name. */
  readonly rejectedRows: readonly number[];
}

export function summaryOf(points: PointColumns): PointSetSummary {
  return {
    account: accountOfPoints(points),
    bounds: boundsOfPoints(points),
    rejectedRows: [...points.rejected.row.subarray(0, ROWS_NAMED)],
  };
}
