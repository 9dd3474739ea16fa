import { expect, test } from 'vitest';
import { columnName, PersonalDataGate } from '#app/core/formats/personal-data.ts';

const today = '2026-07-01';

test('a header that names somebody is told by its place, however its words are joined', () => {
  const headers = ['Spoke with Maria Gonzalez', 'maria_gonzalez', 'LindaNguyen', 'Nguyen.Linda'];
  for (const header of [...headers, 'scores.Maria Gonzalez', 'scores.maria_gonzalez']) {
    expect(columnName(header, 4)).toBe('column 5');
  }
  for (const header of ['Pell Grant', 'recipientEmail', 'Mark Complete', 'log[expiration].valid']) {
    expect(columnName(header, 4)).toBe(header);
  }
});

test('a header that is personal data stops the file, as in a table with people for columns', () => {
  const gate = new PersonalDataGate(['Course', 'ada@example.edu'], [], [], today);
  gate.look(['Welding', '1']);
  expect(gate.findings()).toEqual([{ column: 'names of columns', kind: 'email', rows: 1 }]);
});

test('fields of JSON are named without the ids of people in lists and without their names', () => {
  const gate = new PersonalDataGate([], [], [], today);
  gate.lookAt('recipients[lnguyen91].opened', 'true');
  gate.lookAt('recipients[mgarcia88].opened', 'false');
  gate.lookAt('scores.Maria Gonzalez', '3');
  expect(gate.pathsSeen()).toEqual(['recipients[].opened', 'field 3']);
});
