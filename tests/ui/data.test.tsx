import { expect, it } from 'vitest';
import { Citation } from '#app/ui/data/citation.tsx';
import { DataChooser } from '#app/ui/data/data-chooser.tsx';
import { TableOutline } from '#app/ui/data/table-outline.tsx';
import { renderPage, tagsOf, textOf } from '../support/render-page.tsx';

const line = {
  ...{ table: 'funnel', label: 'From credential to job', quarters: 'January to March 2025' },
  ...{ groups: ['Everybody', 'Gender'], groupsByQuarter: ['Everybody'] },
};
const words = (shown: number, hidden: number, missing: number, banded = 0) => {
  const tables = [{ ...line, shown, banded, hidden, missing }];
  return textOf(renderPage(<TableOutline caption="T" tables={tables} />));
};

it('tells how much is hidden, and never rounds it to nothing or to all', () => {
  expect(words(30, 10, 0)).toContain('10 of 40 numbers (25%)');
  expect(words(1999, 1, 0)).toContain('1 of 2,000 numbers (1%)');
  expect(words(1, 1999, 0)).toContain('1,999 of 2,000 numbers (99%)');
  expect(words(0, 20, 0)).toContain('20 of 20 numbers (100%)');
  expect(words(12, 0, 3)).toContain('Nothing of 15; 3 not collected or not to be estimated');
  expect(words(20, 10, 0, 10)).toContain('10 of 40 numbers (25%)');
  expect(words(1, 0, 0)).toContain('All quarters together: Everybody, Gender');
});

it('begins with the newest release of every pilot, and again with what was chosen', () => {
  const pilots = [{ code: 'LAKES', name: 'Lakes', releases: [{ number: 2 }, { number: 1 }] }];
  const choices = { tables: [{ value: 'funnel', label: 'Funnel' }], cohorts: [] };
  const page = (chosen: Parameters<typeof DataChooser>[0]['chosen']) =>
    renderPage(<DataChooser pilots={pilots} choices={choices} chosen={chosen} />);
  const selected = (html: string) =>
    tagsOf(html, 'option').find((option) => 'selected' in option)?.value;
  expect(selected(page(null))).toBe('LAKES');
  const again = page({ pilots: ['LAKES:1'], tables: ['funnel'], cohorts: [] });
  expect(selected(again)).toBe('LAKES:1');
  expect(tagsOf(again, 'input').some((input) => 'checked' in input)).toBe(true);
  expect(selected(page({ pilots: [''], tables: [], cohorts: [] }))).toBe('');
  expect(tagsOf(again, 'form')[0]).toMatchObject({ method: 'get', action: '/data/cells.csv' });
});

it('has the citation as plain text, without scripts too, and the address that stays', () => {
  const address = 'https://ler.example.org/pilots/LAKES/releases/2';
  const html = renderPage(<Citation of="release 2" citation="Lakes (2026)." address={address} />);
  expect(textOf(html)).toContain('Lakes (2026).');
  expect(tagsOf(html, 'a')[0]?.href).toBe('/pilots/LAKES/releases/2');
  expect(tagsOf(html, 'button')).toEqual([]);
});
