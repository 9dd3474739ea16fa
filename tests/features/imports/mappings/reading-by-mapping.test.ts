import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntry } from '#app/features/audit-entry.ts';
import { keepMapping } from '#app/features/imports/mappings/keep-mapping.ts';
import { orderMapping } from '#app/features/imports/mappings/order-mapping.ts';
import { retireMapping } from '#db/records/queries/mappings.ts';
import { findStakeholderBySlug } from '#db/records/queries/stakeholders.ts';
import { openImportGround } from '../../../support/import-ground.ts';

const header = ['Learner', 'Happened', 'Action', 'Badge', 'Notes'];
const rows = [
  ['s_1001', '3/4/2025', 'Claimed', 'b-1', 'x'],
  ['s_1002', '12/31/2025', 'Issued', 'b-2', 'y'],
];
const mapping = {
  version: 1,
  format: 'events-csv',
  header,
  columns: {
    event_id: { madeOf: ['credential_id', 'event_type'] },
    event_type: { from: 'Action', values: { Claimed: 'accepted', Issued: 'issued' } },
    occurred_at: { from: 'Happened', dateOrder: 'month_day_year' },
    holder_pid: { from: 'Learner' },
    credential_id: { from: 'Badge' },
  },
};
const file = (head: readonly string[], lines: readonly (readonly string[])[]) =>
  `${[head, ...lines].map((line) => line.join(',')).join('\n')}\n`;

let ground: ReturnType<typeof openImportGround>;
const partner = 'lakes-college';

beforeEach(() => {
  ground = openImportGround();
});
afterEach(() => ground.close());

function partnerId(): number {
  return findStakeholderBySlug(ground.context.records, partner)?.id ?? 0;
}

function keep(changes: object = {}, forPartner: number | null = partnerId()) {
  return keepMapping(ground.context, forPartner, JSON.stringify({ ...mapping, ...changes }));
}

describe('a file of a layout of its own', () => {
  it('is refused without a mapping, and read by the one that was saved for its header', async () => {
    const unknown = await ground.send(file(header, rows), { partner });
    // Nobody has said that the learners are pseudonymous: the gate stops the file as well.
    expect(unknown).toMatchObject({ status: 'stopped', mappingId: null });
    expect(unknown.reason).toMatch(/“Learner”.*needs a mapping/);
    const { id } = keep();
    const dry = await ground.send(file(header, rows), { partner, isDryRun: true });
    expect(dry).toMatchObject({ status: 'checked', rowsNew: 2, mappingId: id });
    const receipt = await ground.send(file(header, rows), { partner });
    expect(receipt).toMatchObject({
      status: 'committed',
      rowsNew: 2,
      rowsRefused: 0,
      mappingId: id,
    });
    expect(receipt.warnings.join(' ')).toMatch(/“Notes”.*ignored/);
    expect(ground.totals()).toMatchObject([
      { week: '2025-03-03', eventType: 'accepted', events: 1 },
      { week: '2025-12-29', eventType: 'issued', events: 1 },
    ]);
  });

  it('is not read by the mapping of another partner, or for another format', async () => {
    keep({}, null);
    expect((await ground.send(file(header, rows), { partner })).status).toBe('stopped');
    const people = await ground.send(file(header, rows), { format: 'people-csv' });
    expect(people.status).toBe('stopped');
    expect((await ground.send(file(header, rows))).status).toBe('committed');
  });

  it('says what changed in its header and is read as long as every mapped column is there', async () => {
    keep();
    const changed = ['Learner', 'Action', 'Badge', 'Happened', 'Cohort'];
    const receipt = await ground.send(
      file(changed, [['s_1001', 'Claimed', 'b-1', '3/4/2025', 'spring']]),
      { partner },
    );
    expect(receipt).toMatchObject({ status: 'committed', rowsNew: 1 });
    expect(receipt.warnings[0]).toMatch(/new: “Cohort”; gone: “Notes”; moved: “Happened”/);
  });

  it('is refused when a mapped column is gone, with what it may be called now', async () => {
    const { id } = keep();
    const changed = ['Learner', 'Happened On', 'Action', 'Badge', 'Notes'];
    const receipt = await ground.send(file(changed, rows), { partner });
    expect(receipt).toMatchObject({ status: 'failed', rowsNew: 0, mappingId: id });
    expect(receipt.reason).toMatch(/“Happened” to “Happened On”/);
    expect(receipt.reason).toMatch(/“Happened” cannot be found/);
  });

  it('names the file’s own columns where rows are refused, and comes back to be mended', async () => {
    keep();
    const broken = [
      ['s_1001', '31/12/2025', 'Claimed', 'b-1', 'x'],
      ['s_1002', '3/4/2025', 'Gone', 'b-2', 'y'],
    ];
    const receipt = await ground.send(file(header, broken), { partner });
    expect(receipt.status).toBe('refused');
    expect(receipt.refusals.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'Happened', 'invalid_date'],
      [2, 'Action', 'unknown_code'],
    ]);
    const mended = file(
      [...header, '_row', '_error_code', '_error'],
      [['s_1001', '12/31/2025', 'Claimed', 'b-1', 'x', '1', 'invalid_date', 'mended']],
    );
    const again = await ground.send(mended, { partner });
    expect(again).toMatchObject({ status: 'committed', rowsNew: 1 });
    expect(again.warnings.join(' ')).not.toMatch(/have changed/);
  });

  it('loses and invents no row, whatever the rows hold', async () => {
    keep();
    const mixed = Array.from({ length: 60 }, (_, index) => [
      `s_${1000 + index}`,
      index % 3 === 0 ? '13/13/2025' : '3/4/2025',
      index % 5 === 0 ? 'Unheard of' : 'claimed',
      `b-${index % 40}`,
      '',
    ]);
    const receipt = await ground.send(file(header, mixed), { partner, acceptsValidRows: true });
    const { rowsTotal, rowsNew, rowsIdentical, rowsUpdated, rowsRefused } = receipt;
    expect(rowsTotal).toBe(60);
    expect(rowsNew + rowsIdentical + rowsUpdated + rowsRefused).toBe(60);
    expect(rowsNew).toBeGreaterThan(20);
    expect(rowsRefused).toBeGreaterThan(20);
  });

  it('is stopped by the gate in mapped columns too, with the file’s own name for them', async () => {
    keep();
    const people = [['ada.lovelace@example.org', '3/4/2025', 'Claimed', 'b-1', '']];
    const receipt = await ground.send(file(header, people), { partner });
    expect(receipt.status).toBe('stopped');
    expect(receipt.reason).toMatch(/“Learner” by pseudonymous ids/);
    expect(ground.bytesOnDisk()).not.toContain('lovelace');
  });

  it('is read anew when its mapping is saved anew; the old one stays for its receipts', async () => {
    const first = keep();
    const before = await ground.send(file(header, [rows[0] ?? []]), { partner });
    const second = keep({ columns: { ...mapping.columns, issuer_id: { constant: partner } } });
    const after = await ground.send(file(header, [rows[1] ?? []]), { partner });
    expect([before.mappingId, after.mappingId]).toEqual([first.id, second.id]);
    retireMapping(
      ground.context.records,
      auditEntry(ground.context, 'mapping.removed', 'mapping', second.id),
      second.id,
      '2026-07-01T12:00:00.000Z',
    );
    expect((await ground.send(file(header, rows), { partner })).status).toBe('stopped');
  });

  it('with the format’s own names is read by a mapping only when one was saved for that header', async () => {
    const own = ['event_id', 'event_type', 'occurred_at', 'holder_pid'];
    keep();
    const plain = await ground.send(file(own, [['e1', 'issued', '2025-03-04', 's_1001']]), {
      partner,
    });
    expect(plain).toMatchObject({ status: 'committed', mappingId: null, warnings: [] });
    const { id } = keep({
      header: own,
      columns: {
        ...Object.fromEntries(own.map((name) => [name, { from: name }])),
        occurred_at: { from: 'occurred_at', dateOrder: 'day_month_year' },
      },
    });
    const dated = await ground.send(file(own, [['e2', 'issued', '4/3/2025', 's_1001']]), {
      partner,
    });
    expect(dated).toMatchObject({ status: 'committed', mappingId: id });
    expect(ground.totals()).toMatchObject([{ week: '2025-03-03', events: 2 }]);
  });
});

describe('a mapping that is given with the file', () => {
  const order = {
    ...{ pilotCode: 'RIVERBEND', format: '', partner },
    ...{ acceptsValidRows: false, isDryRun: false },
  };

  it('is kept for the partner, and read by whatever else was saved for the header', async () => {
    const given = orderMapping(ground.context, order, JSON.stringify(mapping));
    expect(given).toMatchObject({ format: 'events-csv', mappingId: expect.any(Number) });
    const other = keep({ header: [...header, 'Cohort'] });
    const receipt = await ground.send(
      file([...header, 'Cohort'], [[...(rows[0] ?? []), '']]),
      given,
    );
    expect(receipt).toMatchObject({ status: 'committed', mappingId: given.mappingId });
    expect(receipt.mappingId).not.toBe(other.id);
    expect(receipt.warnings[0]).toMatch(/new: “Cohort”/);
    const next = await ground.send(file(header, rows), { partner });
    expect(next).toMatchObject({ status: 'committed', mappingId: given.mappingId, rowsNew: 1 });
  });

  it('must be one, and for the format that was asked for', () => {
    expect(() => orderMapping(ground.context, order, '{}')).toThrow(/cannot be read at version/);
    const people = { ...order, format: 'people-csv' };
    expect(() => orderMapping(ground.context, people, JSON.stringify(mapping))).toThrow(
      /for the format events-csv, not people-csv/,
    );
  });
});
