import { describe, expect, it } from 'vitest';
import { geoJsonOf } from '../../../src/core/import/export-geojson';
import {
  EXPORT_KINDS,
  EXPORT_TYPES,
  type ExportKind,
  exportPieces,
  piecesIn,
} from '../../../src/core/import/export-pieces';
import { csvOf, exportTable, reportTable } from '../../../src/core/import/export-table';
import { encodeProject } from '../../../src/core/import/project-file';
import { aProject, tableFrom } from '../../support/an-import';

/** More rows than one piece holds, every seventh of them without anything. */
const CSV = `名称,地址\n${Array.from({ length: 700 }, (_, at) => (at % 7 === 0 ? '"",' : `站${at},成都市武侯区${at}号`)).join('\n')}\n`;
const project = aProject(CSV);

function textOf(kind: ExportKind): string {
  return [...exportPieces(kind, project)].join('');
}

describe('the pieces of an export', () => {
  it('are the whole file, byte for byte', () => {
    expect(textOf('csv')).toBe(csvOf(exportTable(project)));
    expect(textOf('report')).toBe(csvOf(reportTable(project)));
    expect(textOf('geojson')).toBe(JSON.stringify(geoJsonOf(exportTable(project))));
    expect(textOf('project')).toBe(encodeProject(project));
    expect(JSON.parse(textOf('project')).rows).toHaveLength(project.rows.length);
  });

  it('are a workbook that opens again with the same cells', () => {
    const pieces = [...exportPieces('xlsx', project)].flatMap((piece) => [...(piece as Uint8Array)]);
    const table = tableFrom('again.xlsx', Uint8Array.from(pieces));
    expect(table.header).toEqual(exportTable(project).header);
    expect(table.rows.map(({ cells }) => cells)).toEqual(
      exportTable(project).rows.map((cells) => cells.map((cell) => cell.trim())),
    );
  });

  it('are several for more than a few rows, of every kind', () => {
    for (const kind of EXPORT_KINDS) {
      expect([...exportPieces(kind, project)].length, kind).toBeGreaterThan(2);
      expect([...exportPieces(kind, project)].length - piecesIn(kind, project), kind).toBeLessThan(5);
      expect([...exportPieces(kind, project)].length, kind).toBeGreaterThanOrEqual(piecesIn(kind, project));
      expect(EXPORT_TYPES[kind]).toContain('/');
    }
  });
});
