import { expect, it } from 'vitest';
import { CellValue } from '#app/ui/tables/cell-value.tsx';
import { DataTable } from '#app/ui/tables/data-table.tsx';
import { TableVisibility } from '#app/ui/tables/table-visibility.ts';
import { renderPage, tagsOf, textOf } from '../support/render-page.tsx';

interface Row {
  group: string;
  n: number;
}

const table = (rows: Row[]) => (
  <DataTable
    caption="Hires by group"
    isCaptionHidden
    rows={rows}
    rowKey={(row) => row.group}
    columns={[
      { key: 'group', label: 'Group', isRowHeader: true, render: (row) => row.group },
      { key: 'n', label: 'People', align: 'end', render: (row) => row.n },
    ]}
    empty="No groups yet."
  />
);

it('names the table and the head of every column and row', () => {
  const html = renderPage(table([{ group: 'Veterans', n: 412 }]));
  expect(html).toMatch(/<caption[^>]*>Hires by group<\/caption>/);
  expect(tagsOf(html, 'th').map((head) => head.scope)).toEqual(['col', 'col', 'row']);
  expect(textOf(html)).toContain('Veterans 412');
});

it('can be reached by keyboard to scroll it, under the name of its caption', () => {
  const html = renderPage(table([]));
  const [region] = tagsOf(html, 'section');
  const [caption] = tagsOf(html, 'caption');
  expect(region?.tabindex).toBe('0');
  expect(region?.['aria-labelledby']).toBe(caption?.id);
});

it('takes no focus while it stands out of sight behind a chart', () => {
  const html = renderPage(
    <TableVisibility.Provider value={false}>{table([])}</TableVisibility.Provider>,
  );
  expect(tagsOf(html, 'section')[0]?.tabindex).toBeUndefined();
});

it('says in words that there are no rows', () => {
  expect(textOf(renderPage(table([])))).toContain('No groups yet.');
});

it.each([
  ['suppressed', 'Hidden to protect privacy'],
  ['not_collected', 'Not collected'],
  ['not_estimable', 'Cannot be estimated'],
] as const)('prints words for %s, and never the value under it', (status, words) => {
  expect(textOf(renderPage(<CellValue status={status}>7</CellValue>))).toBe(words);
});

it.each(['shown', 'banded'] as const)('prints the value when it is %s', (status) => {
  expect(textOf(renderPage(<CellValue status={status}>1 to 10</CellValue>))).toBe('1 to 10');
});
