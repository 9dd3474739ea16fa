import { describe, expect, it } from 'vitest';
import { readMap } from '#app/features/roadmap/read-map.ts';
import { recordStage } from '#app/features/roadmap/record-stage.ts';
import { stageForm } from '#app/features/roadmap/stage-form.ts';
import { archiveStakeholder } from '#app/features/stakeholders/archive-stakeholder.ts';
import { readStakeholder } from '#app/features/stakeholders/read-stakeholder.ts';
import { stakeholderForm } from '#app/features/stakeholders/stakeholder-form.ts';
import { updateStakeholder } from '#app/features/stakeholders/update-stakeholder.ts';
import { readers, visitor } from '../../support/actors.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

const assessment = (fields: object = {}) =>
  stageForm.parse({
    role: 'employers',
    phase: 'using',
    stage: '3',
    assessedOn: '2026-06-01',
    standing: 'confirmed',
    ...fields,
  });

function stageNow(context: ReturnType<typeof testContext>, slug: string, phase = 'using') {
  const [row] = readStakeholder(context, slug).stages;
  return row?.cells.find((cell) => cell.phase === phase);
}

describe('recording a stage', () => {
  it('adds to the history and changes nothing in it; the latest day counts', () => {
    const context = testContext();
    const { slug } = addStakeholder(context);
    recordStage(context, slug, assessment({ stage: '3', assessedOn: '2026-06-01' }));
    recordStage(context, slug, assessment({ stage: '1', assessedOn: '2026-01-01' }));
    expect(stageNow(context, slug)).toMatchObject({ stage: 3, assessedOn: '2026-06-01' });
    // The same day once more: the later entry corrects the earlier one.
    recordStage(context, slug, assessment({ stage: '2', assessedOn: '2026-06-01' }));
    expect(stageNow(context, slug)?.stage).toBe(2);
    const { history } = readStakeholder(context, slug);
    expect(history.map(({ stage }) => stage)).toEqual([2, 3, 1]);
  });

  it('knows a stage of 0 from no assessment', () => {
    const context = testContext();
    const { slug } = addStakeholder(context);
    recordStage(context, slug, assessment({ stage: '0' }));
    expect(stageNow(context, slug)?.stage).toBe(0);
    expect(stageNow(context, slug, 'issuing')?.stage).toBeNull();
  });

  it('is refused for a role not held and for a day to come', () => {
    const context = testContext();
    const { slug } = addStakeholder(context);
    expect(() => recordStage(context, slug, assessment({ role: 'funders' }))).toThrow(/role/);
    expect(() => recordStage(context, slug, assessment({ assessedOn: '2026-07-02' }))).toThrow(
      /future/,
    );
    expect(readStakeholder(context, slug).history).toEqual([]);
  });

  it.each(readers)('is refused to %o', (actor) => {
    const context = testContext();
    const { slug } = addStakeholder(context);
    expect(() => recordStage({ ...context, actor }, slug, assessment())).toThrow(
      /sign in|may not/i,
    );
  });

  it('takes evidence over https alone and stages 0 to 5', () => {
    expect(() => assessment({ evidenceUrl: 'http://example.org' })).toThrow();
    expect(() => assessment({ stage: '6' })).toThrow();
    expect(() => assessment({ stage: '' })).toThrow();
    expect(assessment({ evidenceUrl: 'https://example.org/a' }).evidenceUrl).toContain('https');
  });

  it('says who recorded it only to those who keep the records', () => {
    const context = testContext();
    const { slug } = addStakeholder(context);
    recordStage(context, slug, assessment());
    const recorder = (actor = context.actor) =>
      readStakeholder({ ...context, actor }, slug).history[0]?.recordedBy;
    expect([recorder(), recorder(visitor)]).toEqual(['Casey Coordinator', null]);
  });
});

describe('the map', () => {
  it('has a station for each of ten roles and four phases, empty ones too', () => {
    const { stations, ...counts } = readMap(testContext());
    expect(stations).toHaveLength(40);
    expect(stations.every(({ medianStage }) => medianStage === null)).toBe(true);
    expect(counts).toEqual({
      stakeholderCount: 0,
      rolesCovered: 0,
      pilotCount: 0,
      assessedCount: 0,
      latestAssessedOn: null,
    });
  });

  it('shows the median of current stages and whose they are', () => {
    const context = testContext();
    const [first, second] = ['Ash', 'Birch'].map((name) => addStakeholder(context, { name }).slug);
    recordStage(context, first ?? '', assessment({ stage: '1', assessedOn: '2026-01-01' }));
    recordStage(context, first ?? '', assessment({ stage: '4', assessedOn: '2026-05-01' }));
    recordStage(context, second ?? '', assessment({ stage: '1', assessedOn: '2026-06-30' }));
    const map = readMap(context);
    const station = map.stations.find(
      ({ role, phase }) => role === 'employers' && phase === 'using',
    );
    expect(station?.medianStage).toBe(2.5);
    expect(station?.stakeholders).toEqual([
      { slug: 'ash', name: 'Ash', stage: 4 },
      { slug: 'birch', name: 'Birch', stage: 1 },
    ]);
    expect(map).toMatchObject({
      stakeholderCount: 2,
      rolesCovered: 1,
      assessedCount: 2,
      latestAssessedOn: '2026-06-30',
    });
  });

  it('leaves out unlisted people, archived stakeholders and roles given up', () => {
    const context = testContext();
    const hidden = addStakeholder(context, { name: 'Jordan', kind: 'individual' });
    const archived = addStakeholder(context, { name: 'Ash' });
    const moved = addStakeholder(context, { name: 'Birch' });
    for (const { slug } of [hidden, archived, moved]) recordStage(context, slug, assessment());
    archiveStakeholder(context, archived.slug, 'archive');
    const form = { name: 'Birch', kind: 'organisation', roles: ['funders'] };
    updateStakeholder(context, moved.slug, stakeholderForm.parse(form));
    const map = readMap(context);
    expect(map.stations.flatMap(({ stakeholders }) => stakeholders)).toEqual([]);
    expect([map.stakeholderCount, map.assessedCount, map.rolesCovered]).toEqual([1, 0, 1]);
    // What was said of the role given up is history, and stays there.
    expect(readStakeholder(context, moved.slug).history).toHaveLength(1);
  });
});
