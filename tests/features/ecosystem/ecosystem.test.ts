import { describe, expect, it } from 'vitest';
import { lifecycleSteps } from '#app/core/roadmap/ecosystem/lifecycle-steps.ts';
import { readEcosystem } from '#app/features/ecosystem/read-ecosystem.ts';
import { readMapView } from '#app/features/roadmap/read-map-view.ts';
import { recordStage } from '#app/features/roadmap/record-stage.ts';
import { stageForm } from '#app/features/roadmap/stage-form.ts';
import { searchStakeholders } from '#app/features/stakeholders/search-stakeholders.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { insertPilot } from '#db/records/queries/pilots.ts';
import { lifecycle } from '#seeds/road-map/lifecycle.ts';
import { seedRoadMapContent } from '#seeds/road-map/road-map-content.ts';
import { withRoadMap } from '../../support/road-map-file.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

const stage = (role: string, phase: string, value: number, assessedOn = '2026-06-01') =>
  stageForm.parse({ role, phase, stage: String(value), assessedOn, standing: 'confirmed' });

/** A college at Issuing 2 and an employer at Using 2, each in a region of its own. */
function twoStakeholders() {
  const context = withRoadMap(testContext());
  const issuer = 'credentialing-organizations';
  const college = addStakeholder(context, { name: 'College', roles: [issuer], region: 'North' });
  const works = addStakeholder(context, { name: 'Works', region: 'South' });
  recordStage(context, college.slug, stage(issuer, 'issuing', 1, '2026-01-01'));
  recordStage(context, college.slug, stage(issuer, 'issuing', 2));
  recordStage(context, works.slug, stage('employers', 'using', 2));
  return { context, college, works };
}

const read = (context: ReturnType<typeof testContext>, query = '') =>
  readEcosystem(context, new URLSearchParams(query));

describe('the ecosystem', () => {
  it('tells which roles nobody holds, by pilot and region too', () => {
    const { context } = twoStakeholders();
    const missing = (query: string) =>
      read(context, query)
        .coverage.filter(({ count }) => count === 0)
        .map(({ role }) => role);
    expect(missing('')).toHaveLength(8);
    expect(missing('')).not.toContain('employers');
    expect(missing('region=North')).toContain('employers');
    expect(missing('region=South')).not.toContain('employers');
    expect(missing('pilot=NOWHERE')).toHaveLength(10);
  });

  it('tells what is done by nobody, who is nearest to it, and who waits', () => {
    const { blockers } = read(twoStakeholders().context);
    expect(blockers[0]).toMatchObject({
      ...{ id: 'cred-issue', isFree: true, stage: 3 },
      couldDo: [{ name: 'College', stage: 2 }],
      waiting: [{ id: 'emp-verify', role: 'employers' }],
    });
    expect(blockers.map(({ id }) => id)).toEqual(['cred-issue', 'cred-all']);
  });

  it('opens a blocked action when a stage is tried out, and changes nothing', () => {
    const { context } = twoStakeholders();
    const query = 'who=college+credentialing-organizations&phase=issuing&stage=';
    const tried = read(context, `${query}3`);
    expect(tried.choice?.now).toEqual({ stage: 2, name: 'College' });
    expect(tried.whatIf?.opened.map(({ id }) => id)).toEqual(['emp-verify']);
    expect(read(context, `${query}2`).whatIf?.opened).toEqual([]);
    expect(read(context).blockers).toHaveLength(2);
    for (const odd of ['9', '', 'x']) expect(read(context, query + odd).whatIf).toBeNull();
    expect(read(context, 'who=nobody+employers&phase=using&stage=3').choice?.now).toBeNull();
  });

  it('names who would have to move for one more full lifecycle, or that nobody can', () => {
    const { context } = twoStakeholders();
    const alone = read(context).lifecycle;
    expect(alone).toMatchObject({ lifecyclesNow: 0, moves: null });
    expect(alone.unfilled.map(({ role }) => role)).toContain('learners-earners');
    addStakeholder(context, { name: 'Union', roles: ['learners-earners'] });
    addStakeholder(context, { name: 'Tracker', roles: ['hr-systems'] });
    const { moves, isProven } = read(context).lifecycle;
    expect(isProven).toBe(true);
    expect(moves?.map(({ name, phase, to }) => [name, phase, to])).toEqual([
      ['College', 'issuing', 3],
      ['Works', 'adopting', 3],
      ['Tracker', 'using', 3],
      ['Union', 'issuing', 3],
      ['Union', 'using', 3],
    ]);
  });

  it('takes the five steps of a lifecycle where the content has them', () => {
    const actions = seedRoadMapContent.checklists.flatMap(({ role, phase, actions: own }) =>
      own.map(({ id, stage: reached }) => ({ id, role, phase, stage: reached })),
    );
    const steps = Object.values(lifecycle).map((id) => actions.find((one) => one.id === id));
    expect(
      lifecycleSteps.map(({ role, phase, stage: from }) => ({ role, phase, stage: from })),
    ).toEqual(steps.map((step) => ({ role: step?.role, phase: step?.phase, stage: step?.stage })));
  });
});

describe('the map as it is asked for', () => {
  it('shows two days beside each other, and who moved in between', () => {
    const { context } = twoStakeholders();
    const view = (query: string) => readMapView(context, new URLSearchParams(query));
    expect(view('').earlier).toBeNull();
    const { earlier, map } = view('since=2026-03-01&on=2026-06-30');
    expect(earlier?.moves).toEqual([
      {
        ...{ role: 'employers', phase: 'using' },
        before: { medianStage: null, count: 0 },
        after: { medianStage: 2, count: 1 },
        moved: [{ slug: 'works', name: 'Works', from: null, to: 2 }],
      },
      {
        ...{ role: 'credentialing-organizations', phase: 'issuing' },
        before: { medianStage: 1, count: 1 },
        after: { medianStage: 2, count: 1 },
        moved: [{ slug: 'college', name: 'College', from: 1, to: 2 }],
      },
    ]);
    expect(map.assessedCount).toBe(2);
    expect(view('on=2026-03-01').map.assessedCount).toBe(1);
    // A day that is none, and one that comes after the other, are as if not asked for.
    expect(view('since=yesterday').earlier).toBeNull();
    expect(view('since=2026-06-30&on=2026-03-01').earlier).toBeNull();
  });

  it('is filtered by pilot, region and role, as the directory is', () => {
    const { context, college } = twoStakeholders();
    const audit = {
      ...{ at: '', actor: 'test', accountId: null, action: 'x', subjectType: 'pilot' },
      subjectId: '1',
    };
    const at = '2026-01-01T00:00:00Z';
    const pilot = insertPilot(context.records, audit, {
      ...{ code: 'LAKE', name: 'Lake', createdAt: at, updatedAt: at },
    });
    addPilotPartner(context.records, audit, {
      ...{ pilotId: pilot.id, stakeholderId: college.id, part: 'issuer' },
    });
    const names = (query: string) =>
      readMapView(context, new URLSearchParams(query)).map.stations.flatMap(({ stakeholders }) =>
        stakeholders.map(({ name }) => name),
      );
    expect(names('').sort()).toEqual(['College', 'Works']);
    expect(names('pilot=LAKE')).toEqual(['College']);
    expect(names('region=South')).toEqual(['Works']);
    expect(names('role=employers')).toEqual(['Works']);
    const listed = searchStakeholders(context, new URLSearchParams('pilot=LAKE')).stakeholders;
    expect(listed.map(({ name }) => name)).toEqual(['College']);
  });
});
