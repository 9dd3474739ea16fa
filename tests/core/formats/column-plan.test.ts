import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationsCsv } from '#app/core/formats/applications-csv.ts';
import type { ColumnMapping, MappedColumn } from '#app/core/formats/column-mapping.ts';
import { planColumns } from '#app/core/formats/column-plan.ts';
import { eventsCsv } from '#app/core/formats/events-csv.ts';
import { peopleCsv } from '#app/core/formats/people-csv.ts';
import { emptyColumn } from '#app/core/mapping/suggest-mapping.ts';

function mappingOf(format: string, columns: Record<string, Partial<MappedColumn>>): ColumnMapping {
  const filled = Object.entries(columns).map(([name, one]) => [name, { ...emptyColumn, ...one }]);
  return { version: 1, format, columns: Object.fromEntries(filled) };
}

const cell = (plan: ReturnType<typeof planColumns>, name: string, row: string[]) =>
  plan.cellsOf(row)[eventsCsv.columns.findIndex((column) => column.name === name)];

describe('columns read by a mapping', () => {
  const header = ['When', 'What', 'Learner ID', 'Badge', 'Notes'];
  const mapping = mappingOf('events-csv', {
    event_id: { madeOf: ['credential_id', 'event_type', 'occurred_at'] },
    event_type: { from: 'what', values: { Claimed: 'accepted', 'n/a': '' } },
    occurred_at: { from: 'When', dateOrder: 'month_day_year', clock: 'day' },
    holder_pid: { from: 'Learner ID' },
    credential_id: { from: 'Badge' },
    issuer_id: { constant: 'lakes-college' },
  });
  const plan = planColumns(header, eventsCsv, mapping);

  it('takes positions, values, dates, constants and joined ids from it', () => {
    const row = ['3/4/2025 10:00 AM', ' claimed ', 's_0001', 'b-007', 'x'];
    expect(eventsCsv.readRow(plan.cellsOf(row))).toMatchObject({
      problems: [],
      records: [
        {
          eventId: 'b-007|accepted|2025-03-04',
          eventType: 'accepted',
          occurredAt: '2025-03-04',
          datePrecision: 'day',
          holderPid: 's_0001',
          credentialId: 'b-007',
          issuerId: 'lakes-college',
        },
      ],
    });
    expect(plan).toMatchObject({ missing: [], duplicated: [], unknown: [4] });
  });

  it('leaves what it cannot read as it is, to be refused by the format’s own rules', () => {
    const row = ['31/31/2025', 'Gizmo', 's_0001', '007', ''];
    expect(cell(plan, 'occurred_at', row)).toBe('31/31/2025');
    expect(cell(plan, 'event_type', row)).toBe('Gizmo');
    expect(cell(plan, 'credential_id', row)).toBe('007');
    const codes = eventsCsv.readRow(plan.cellsOf(row)).problems.map(({ code }) => code);
    expect(codes).toEqual(['unknown_code', 'invalid_date']);
  });

  it('never leaves a cell of the row before in the next one', () => {
    plan.cellsOf(['3/4/2025', 'Claimed', 's_0001', 'b-007', '']);
    expect(plan.cellsOf([]).filter((value) => value !== '')).toEqual(['||', 'lakes-college']);
  });

  it('prefers the spelling that was mapped to one that is only alike', () => {
    const mapped = mappingOf('events-csv', {
      event_type: { from: 'What', values: { M: 'offered', m: 'issued' } },
    });
    const alike = planColumns(header, eventsCsv, mapped);
    expect(cell(alike, 'event_type', ['', 'm'])).toBe('issued');
    expect(cell(alike, 'event_type', ['', 'M'])).toBe('offered');
    const other = mappingOf('events-csv', {
      event_type: { from: 'What', values: { 'M.': 'offered', m: 'issued' } },
    });
    expect(cell(planColumns(header, eventsCsv, other), 'event_type', ['', 'M'])).toBe('M');
  });

  it('says what is missing or there twice', () => {
    const lost = planColumns(['When', 'What', 'what'], eventsCsv, mapping);
    expect(lost.missing).toEqual(['holder_pid']);
    expect(lost.duplicated).toEqual(['what']);
  });
});

describe('what always holds of a plan', () => {
  const formats = [eventsCsv, peopleCsv, applicationsCsv];
  const values = fc.constantFrom(
    '',
    'x',
    ' accepted ',
    '2025-03-04',
    '3/4/2025',
    '007',
    '1.50',
    'F',
    '45720',
    'yes',
  );

  it('is the same by a mapping of each column to itself as by none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formats).chain((format) =>
          fc.record({
            format: fc.constant(format),
            header: fc.shuffledSubarray(
              [...format.columns.map(({ name }) => name), 'Notes', 'Extra'],
              { minLength: 1 },
            ),
            rows: fc.array(fc.array(values, { minLength: 25, maxLength: 25 }), { maxLength: 5 }),
          }),
        ),
        ({ format, header, rows }) => {
          const own = format.columns.filter(({ name }) => header.includes(name));
          const identity = mappingOf(
            format.id,
            Object.fromEntries(own.map(({ name }) => [name, { from: name }])),
          );
          const plain = planColumns(header, format);
          const mapped = planColumns(header, format, identity);
          const { cellsOf: readPlain, nameOf: _plain, ...plainMatch } = plain;
          const { cellsOf: readMapped, nameOf: _mapped, ...mappedMatch } = mapped;
          expect(mappedMatch).toEqual(plainMatch);
          for (const long of rows) {
            const row = long.slice(0, header.length);
            const cells = format.columns.map((_, index) => readPlain(row)[index] ?? '');
            expect([...readMapped(row)]).toEqual(cells);
            expect(format.readRow(readMapped(row))).toEqual(format.readRow(cells));
          }
        },
      ),
    );
  });

  it('turns each row into one row of the format, whatever the mapping', () => {
    const names = ['a', 'b', 'c', 'd'];
    const mapped = fc.record({
      from: fc.option(fc.constantFrom(...names), { nil: null }),
      constant: values,
      madeOf: fc.subarray(['event_type', 'credential_id', 'occurred_at']),
      values: fc.dictionary(
        fc.oneof(values, fc.constant('__proto__')),
        fc.constantFrom('accepted', 'issued', ''),
        { maxKeys: 3 },
      ),
      dateOrder: fc.constantFrom(
        ...(['iso', 'month_day_year', 'day_month_year', 'excel_serial'] as const),
      ),
      clock: fc.constantFrom('', 'day', 'America/Chicago'),
    });
    const columnNames = fc.constantFrom(...eventsCsv.columns.map(({ name }) => name));
    fc.assert(
      fc.property(
        fc.dictionary(columnNames, mapped),
        fc.shuffledSubarray(names),
        fc.array(fc.array(values, { maxLength: 5 }), { maxLength: 5 }),
        (columns, header, rows) => {
          const plan = planColumns(header, eventsCsv, {
            version: 1,
            format: 'events-csv',
            columns,
          });
          for (const row of rows) {
            const cells = plan.cellsOf(row);
            expect(cells).toHaveLength(eventsCsv.columns.length);
            expect(cells.every((one) => typeof one === 'string')).toBe(true);
            const { records, problems } = eventsCsv.readRow(cells);
            expect(records.length === 1 || problems.length > 0).toBe(true);
          }
        },
      ),
    );
  });
});
