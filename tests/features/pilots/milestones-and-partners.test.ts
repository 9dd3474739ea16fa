import { describe, expect, it } from 'vitest';
import { standardMilestones } from '#app/core/roadmap/standard-milestones.ts';
import { changeMilestone } from '#app/features/pilots/change-milestone.ts';
import { changePartner } from '#app/features/pilots/change-partner.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { milestoneForm } from '#app/features/pilots/milestone-form.ts';
import { partnerForm } from '#app/features/pilots/partner-form.ts';
import { readMilestones } from '#app/features/pilots/read-milestones.ts';
import { readPartners } from '#app/features/pilots/read-partners.ts';
import { readPilotOverview } from '#app/features/pilots/read-pilot-overview.ts';
import { archiveStakeholder } from '#app/features/stakeholders/archive-stakeholder.ts';
import { readers, visitor } from '../../support/actors.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

/** On 2026-07-01, with two pilots. */
function pilots() {
  const context = testContext();
  createPilot(context, { code: 'AB', name: 'First' });
  createPilot(context, { code: 'CD', name: 'Second' });
  const plan = (fields: object, code = 'AB') =>
    changeMilestone(context, code, milestoneForm.parse(fields));
  const part = (fields: object, code = 'AB') =>
    changePartner(context, code, partnerForm.parse(fields));
  return { context, plan, part };
}

describe('milestones', () => {
  it('are added in order, done, overdue, changed and removed', () => {
    const { context, plan } = pilots();
    plan({ intent: 'add', title: 'Charter', dueOn: '2026-01-31', doneOn: '2026-02-01' });
    plan({ intent: 'add', title: 'First issue', dueOn: '2026-06-30' });
    const read = () => readMilestones(context, 'AB');
    expect(read().milestones.map(({ title, state }) => [title, state])).toEqual([
      ['Charter', 'done_late'],
      ['First issue', 'overdue'],
    ]);
    const milestoneId = String(read().milestones[1]?.id);
    plan({ intent: 'update', milestoneId, title: 'First issued', doneOn: '2026-07-01' });
    expect(read().milestones[1]).toMatchObject({
      title: 'First issued',
      dueOn: null,
      state: 'done',
    });
    expect(read().progress).toEqual({ done: 2, overdue: 0, total: 2, percentDone: 100 });
    plan({ intent: 'remove', milestoneId });
    expect(read().milestones).toHaveLength(1);
  });

  it('of another pilot cannot be reached, nor a day done in the future', () => {
    const { context, plan } = pilots();
    plan({ intent: 'add', title: 'Theirs' });
    const milestoneId = String(readMilestones(context, 'AB').milestones[0]?.id);
    expect(() => plan({ intent: 'remove', milestoneId }, 'CD')).toThrow(/not part of the pilot/);
    expect(() => plan({ intent: 'add', title: 'X', doneOn: '2026-07-02' })).toThrow(/future/);
    expect(readMilestones(context, 'AB').milestones).toHaveLength(1);
  });

  it('can start from the usual ones, without doubling what is there', () => {
    const { context, plan } = pilots();
    plan({ intent: 'add', title: standardMilestones[2] });
    plan({ intent: 'add-standard' });
    plan({ intent: 'add-standard' });
    expect(readMilestones(context, 'AB').milestones).toHaveLength(standardMilestones.length);
  });
});

describe('partners', () => {
  it('play parts, and verifiers that send logs are counted over verifiers known', () => {
    const { context, part } = pilots();
    const [ash, birch] = ['Ash', 'Birch'].map((name) =>
      String(addStakeholder(context, { name }).id),
    );
    part({ intent: 'add', stakeholderId: ash, part: 'verifier' });
    part({ intent: 'add', stakeholderId: ash, part: 'employer', sendsLogs: 'on' });
    part({ intent: 'add', stakeholderId: birch, part: 'verifier', sendsLogs: 'on' });
    expect(readPartners(context, 'AB').coverage).toEqual({ sending: 1, known: 2 });
    part({ intent: 'start-logs', stakeholderId: ash, part: 'verifier' });
    expect(readPartners(context, 'AB').coverage).toEqual({ sending: 2, known: 2 });
    part({ intent: 'remove', stakeholderId: birch, part: 'verifier' });
    expect(readPartners(context, 'AB').coverage).toEqual({ sending: 1, known: 1 });
    expect(readPilotOverview(context, 'AB').partners).toEqual([
      { stakeholderId: Number(ash), name: 'Ash', slug: 'ash', parts: ['employer', 'verifier'] },
    ]);
    expect(readPartners(context, 'CD').partners).toEqual([]);
  });

  it('are not added twice in one part, nor without being stakeholders', () => {
    const { context, part } = pilots();
    const { id, slug } = addStakeholder(context);
    const add = { intent: 'add', stakeholderId: String(id), part: 'issuer' };
    part(add);
    expect(() => part(add)).toThrow(/already/);
    expect(() => part({ ...add, stakeholderId: '999' })).toThrow(/from the list/);
    expect(() => part({ ...add, intent: 'remove' }, 'CD')).toThrow(/not part of the pilot/);
    archiveStakeholder(context, slug, 'archive');
    expect(() => part({ ...add, part: 'funder' })).toThrow(/from the list/);
  });

  it('who are people and chose not to be listed are counted without their name', () => {
    const { context, part } = pilots();
    const { id } = addStakeholder(context, { name: 'Jordan', kind: 'individual' });
    part({ intent: 'add', stakeholderId: String(id), part: 'navigator' });
    const asVisitor = { ...context, actor: visitor };
    const seen = JSON.stringify([
      readPartners(asVisitor, 'AB'),
      readPilotOverview(asVisitor, 'AB'),
    ]);
    expect(seen).not.toContain('Jordan');
    expect(seen).not.toContain('individual-1');
    expect(seen).toContain('chose not to be listed');
    expect(JSON.stringify(readPartners(context, 'AB'))).toContain('Jordan');
  });
});

it.each(readers)('%o may change neither plan nor partners', (actor) => {
  const { context } = pilots();
  const { id } = addStakeholder(context);
  const theirs = { ...context, actor };
  const milestone = milestoneForm.parse({ intent: 'add', title: 'X' });
  const partner = partnerForm.parse({ intent: 'add', stakeholderId: String(id), part: 'issuer' });
  expect(() => changeMilestone(theirs, 'AB', milestone)).toThrow(/sign in|may not/i);
  expect(() => changePartner(theirs, 'AB', partner)).toThrow(/sign in|may not/i);
  expect(readPartners(theirs, 'AB').choices).toEqual([]);
});
