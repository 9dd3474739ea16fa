import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepMapping } from '#app/features/imports/mappings/keep-mapping.ts';
import { findStakeholderBySlug } from '#db/records/queries/stakeholders.ts';
import { openImportGround } from '../../../support/import-ground.ts';

const header = ['Learner', 'Happened', 'Action', 'Badge', 'Notes'];
const text = `${header.join(',')}\ns_1001,3/4/2025,Claimed,b-1,x\n`;
const events = {
  version: 1,
  format: 'events-csv',
  header,
  columns: {
    event_id: { madeOf: ['credential_id', 'event_type'] },
    event_type: { from: 'Action', values: { Claimed: 'accepted' } },
    occurred_at: { from: 'Happened', dateOrder: 'month_day_year' },
    holder_pid: { from: 'Learner' },
    credential_id: { from: 'Badge' },
  },
};
const people = {
  ...events,
  format: 'people-csv',
  columns: { holder_pid: { from: 'Learner' }, site: { from: 'Badge' } },
};
const partner = 'lakes-college';
const order = { format: '', partner };

let ground: ReturnType<typeof openImportGround>;

beforeEach(() => {
  ground = openImportGround();
});
afterEach(() => ground.close());

function keep(mapping: object, forPartner = true) {
  const { context } = ground;
  const id = forPartner ? (findStakeholderBySlug(context.records, partner)?.id ?? 0) : null;
  return keepMapping(context, id, JSON.stringify(mapping));
}

describe('a file of a layout of its own whose format nobody names', () => {
  it('is in doubt until its sender has saved a mapping for its header line', async () => {
    await expect(ground.send(text, order)).rejects.toThrow(/Say which|map its columns/);
    const { id } = keep(events);
    const receipt = await ground.send(text, order);
    expect(receipt).toMatchObject({ status: 'committed', format: 'events-csv', mappingId: id });
  });

  it('is known again by the same columns, however they are written, and by no others', async () => {
    keep(events);
    const spelt = text.replace('Learner,Happened', 'LEARNER, happened');
    expect((await ground.send(spelt, order)).format).toBe('events-csv');
    await expect(ground.send(text.replace('Notes', 'Remarks'), order)).rejects.toThrow(/Say which/);
  });

  it('is not known by the mapping of somebody else', async () => {
    keep(events, false);
    await expect(ground.send(text, order)).rejects.toThrow(/Say which|map its columns/);
    expect((await ground.send(text, { format: '' })).format).toBe('events-csv');
  });

  it('has to be told apart when it was mapped as two formats', async () => {
    keep(events);
    keep(people);
    const asked = ground.send(text, order);
    await expect(asked).rejects.toThrow(/people-csv and events-csv. Say which/);
  });
});
