// A brief as Markdown, for a document that goes on: the same words and numbers as the page.
import type { Translate } from '../message';
import type { Brief, BriefRow } from './brief';

const MOST_ROWS = 40;

export function briefMarkdown(brief: Brief, t: Translate): string {
  const { table } = brief;
  const rows = table.rows.slice(0, MOST_ROWS);
  const more =
    table.rows.length > rows.length ? [t('brief.more', { shown: rows.length, total: table.rows.length })] : [];
  const blocks = [
    `# ${safe(brief.question)}`,
    `**${safe(brief.answer)}**`,
    list(brief.premises),
    list(
      brief.numbers.map(({ value, label, note }) => `**${value}** ${label}${note && ` · ${note}`}`),
      true,
    ),
    `## ${safe(table.title)}`,
    tableText(brief, rows),
    ...[...more, table.note].filter(Boolean).map(safe),
    list(rows.flatMap((row) => (row.reason ? [`${row.cells[1] ?? ''}: ${row.reason}`] : []))),
    `## ${t('brief.limits')}`,
    list(brief.limits),
    `## ${t('brief.sources')}`,
    list(brief.sources),
    safe(`${brief.dates} · ${brief.notice}`),
    `<${brief.link}>`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function tableText({ table: { columns } }: Brief, rows: readonly BriefRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => safe(cell)).join(' | ')} |`;
  return [
    line(columns.map(({ head }) => head)),
    `| ${columns.map(({ isNumeric }) => (isNumeric ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(({ cells }) => line(cells)),
  ].join('\n');
}

/** `isMarked`: stars in it are ours. */
function list(items: readonly string[], isMarked = false): string {
  return items.map((item) => `- ${isMarked ? safe(item).replaceAll('\\*\\*', '**') : safe(item)}`).join('\n');
}

/** Signs that Markdown would take for its own, in names that users and sources wrote. */
function safe(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' ');
}
