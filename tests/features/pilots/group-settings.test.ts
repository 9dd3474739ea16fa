import { describe, expect, it } from 'vitest';
import { changeGroupSettings } from '#app/features/pilots/change-group-settings.ts';
import { findPilot } from '#app/features/pilots/find-pilot.ts';
import { groupSettingsForm } from '#app/features/pilots/group-settings-form.ts';
import { readGapsReview } from '#app/features/pilots/read-gaps-review.ts';
import { readGroupSettings } from '#app/features/pilots/read-group-settings.ts';
import { auditLog } from '#db/records/schema/index.ts';
import { coordinator } from '../../support/test-databases.ts';
import { pilotWithoutRelease } from '../releases/results/results-fixture.ts';

function pilotOfCoordinator() {
  return { ...pilotWithoutRelease(), actor: coordinator };
}

const form = (fields: Record<string, string>) => groupSettingsForm.parse(fields);
const genders = (context: ReturnType<typeof pilotOfCoordinator>) =>
  readGroupSettings(context, 'RIVERBEND')
    .lists.find(({ dimension }) => dimension === 'gender')
    ?.values.map(({ value }) => value);

describe('the order of groups', () => {
  it('is that of names until a coordinator chooses another, and the choice is audited', () => {
    const context = pilotOfCoordinator();
    expect(readGroupSettings(context, 'RIVERBEND').groupOrder).toBe('alphabetical');
    changeGroupSettings(context, 'RIVERBEND', form({ intent: 'order', groupOrder: 'size' }));
    expect(findPilot(context, 'RIVERBEND').groupOrder).toBe('size');
    const entries = context.records.select().from(auditLog).all();
    expect(entries.at(-1)).toMatchObject({ action: 'pilot.groups.order', subjectId: 'RIVERBEND' });
    expect(entries.at(-1)?.details).toContain('size');
  });

  it('of the pilot’s own moves a group by one place, and stops at the ends', () => {
    const context = pilotOfCoordinator();
    const move = (intent: string, value: string) =>
      changeGroupSettings(context, 'RIVERBEND', form({ intent, dimension: 'gender', value }));
    expect(genders(context)).toEqual(['man', 'non_binary', 'another', 'two_spirit', 'woman']);
    move('up', 'woman');
    move('down', 'man');
    expect(genders(context)).toEqual(['non_binary', 'man', 'another', 'woman', 'two_spirit']);
    move('up', 'non_binary');
    move('down', 'two_spirit');
    expect(genders(context)).toEqual(['non_binary', 'man', 'another', 'woman', 'two_spirit']);
    expect(() => move('up', 'unknown')).toThrow(/not in the list/);
  });

  it('offers no list for what has an order of its own', () => {
    const { lists } = readGroupSettings(pilotOfCoordinator(), 'RIVERBEND');
    const offered = lists.map(({ dimension }) => dimension);
    expect(offered).toContain('race_ethnicity');
    expect(offered).not.toContain('age_band');
    expect(offered).not.toContain('education');
  });

  it('is for coordinators only', () => {
    const context = pilotWithoutRelease();
    const change = () =>
      changeGroupSettings(context, 'RIVERBEND', form({ intent: 'order', groupOrder: 'size' }));
    expect(change).toThrow(/sign in/);
    expect(() => readGroupSettings(context, 'RIVERBEND')).toThrow(/sign in/);
  });
});

describe('the review with the community', () => {
  const review = { intent: 'review', reviewedBy: 'Learners’ council', reviewedOn: '2026-11-02' };

  it('stands on the page for everybody, until it is taken back', () => {
    const context = pilotOfCoordinator();
    changeGroupSettings(context, 'RIVERBEND', form(review));
    const visitor = { ...context, actor: { kind: 'visitor' } as const };
    expect(readGapsReview(visitor, 'RIVERBEND')).toEqual({
      ...{ by: 'Learners’ council', on: '2026-11-02', canManage: false },
    });
    const entries = context.records.select().from(auditLog).all();
    expect(JSON.stringify(entries)).not.toContain('council');
    changeGroupSettings(context, 'RIVERBEND', form({ intent: 'remove-review' }));
    expect(readGapsReview(context, 'RIVERBEND')).toEqual({ by: '', on: null, canManage: true });
  });

  it('names a group and no person, on a day that has been', () => {
    const refused = (fields: object) => groupSettingsForm.safeParse({ ...review, ...fields });
    expect(refused({}).success).toBe(true);
    for (const reviewedBy of ['Maria Lopez', 'maria@council.example', '']) {
      expect(refused({ reviewedBy }).success).toBe(false);
    }
    expect(refused({ reviewedOn: 'soon' }).success).toBe(false);
    const tomorrow = form({ ...review, reviewedOn: '2026-11-22' });
    expect(() => changeGroupSettings(pilotOfCoordinator(), 'RIVERBEND', tomorrow)).toThrow(
      /not in the future/,
    );
  });
});

describe('pairs of attributes', () => {
  const pair = (intent: string, first: string, second: string) => form({ intent, first, second });
  const labels = (context: ReturnType<typeof pilotOfCoordinator>) =>
    readGroupSettings(context, 'RIVERBEND').pairs.map(({ label }) => label);

  it('are chosen and removed, whichever attribute is named first, and that is audited', () => {
    const context = pilotOfCoordinator();
    expect(labels(context)).toEqual([]);
    changeGroupSettings(context, 'RIVERBEND', pair('add-pair', 'age_band', 'gender'));
    changeGroupSettings(context, 'RIVERBEND', pair('add-pair', 'race_ethnicity', 'gender'));
    expect(labels(context)).toEqual(['Gender by age', 'Race and ethnicity by gender']);
    changeGroupSettings(context, 'RIVERBEND', pair('remove-pair', 'gender', 'age_band'));
    expect(labels(context)).toHaveLength(1);
    const actions = context.records.select().from(auditLog).all();
    expect(actions.slice(-3).map(({ action }) => action)).toEqual([
      ...['pilot.groups.add-pair', 'pilot.groups.add-pair', 'pilot.groups.remove-pair'],
    ]);
  });

  it('are refused in a sentence when they are none, twice, or in a circle', () => {
    const context = pilotOfCoordinator();
    const add = (first: string, second: string) =>
      changeGroupSettings(context, 'RIVERBEND', pair('add-pair', first, second));
    add('gender', 'age_band');
    add('gender', 'site');
    expect(() => add('gender', 'gender')).toThrow('two different attributes');
    expect(() => add('age_band', 'gender')).toThrow('a pair already');
    expect(() => add('site', 'age_band')).toThrow('hangs together by other pairs already');
    expect(() => pair('add-pair', 'gender', 'shoe_size')).toThrow('Choose an attribute.');
    expect(labels(context)).toHaveLength(2);
  });
});
