import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { confirmStages } from '#app/features/assessments/confirm-stages.ts';
import { handInAssessment } from '#app/features/assessments/hand-in-assessment.ts';
import { readAssessPage } from '#app/features/assessments/read-assess-page.ts';
import { readAssessStart } from '#app/features/assessments/read-assess-start.ts';
import { readAssessments } from '#app/features/assessments/read-assessments.ts';
import { saveAssessment } from '#app/features/assessments/save-assessment.ts';
import { takeAssessStep } from '#app/features/assessments/take-assess-step.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { addContentVersion } from '#app/features/roadmap/content/change-content.ts';
import { readStakeholder } from '#app/features/stakeholders/read-stakeholder.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import { listSelfAssessments } from '#db/records/queries/self-assessments.ts';
import { visitor } from '../../support/actors.ts';
import { smallChecklists, smallRoadMap, withRoadMap } from '../../support/road-map-file.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

type Fields = Record<string, string>;

/** An employer, and the context of its own partner account. */
function employer() {
  const context = withRoadMap(testContext());
  const { slug, id } = addStakeholder(context);
  const actor: Actor = {
    ...{ kind: 'account', accountId: 5, role: 'partner' },
    ...{ displayName: 'Pat', stakeholderId: id },
  };
  return { context, partner: { ...context, actor }, slug, id };
}

function take(context: FeatureContext, fields: Fields, query = '') {
  const { language, asked, step } = { language: 'en' as const, asked: query, step: '' };
  return takeAssessStep(context, 'employers', { language, asked, step }, fields);
}

const answered = {
  'state.emp-read': 'done',
  'evidenceUrl.emp-read': 'https://example.org/read',
  'note.emp-read': '',
  'state.emp-train': 'done',
  'state.emp-verify': 'in-progress',
};

describe('a self-assessment with an account', () => {
  it('is saved at every step and goes on where it was left', () => {
    const { partner } = employer();
    expect(take(partner, { intent: 'step:adopting', ...answered })).toEqual({
      ...{ kind: 'saved', step: 'adopting', isHandedIn: false },
    });
    const later = { ...partner, now: () => new Date('2026-07-09T12:00:00Z') };
    const { view } = readAssessPage(later, 'employers', new URLSearchParams('step=using'));
    expect(view.answers['emp-read']).toMatchObject({ state: 'done', note: '' });
    expect(view.subject).toMatchObject({ name: 'Lakeside Works', isKept: true });
    const { roles } = readAssessStart(later, new URLSearchParams());
    expect(roles.filter(({ isBegun }) => isBegun).map(({ id }) => id)).toEqual(['employers']);
  });

  it('handed in, becomes history: self-reported, with its reason and evidence', () => {
    const { context, partner, slug } = employer();
    take(partner, { intent: 'step:result', ...answered });
    take(partner, { intent: 'hand-in' });
    const { stages, history } = readStakeholder(context, slug);
    expect(stages[0]?.cells.map(({ stage }) => stage)).toEqual([null, null, 2, null]);
    expect(history).toMatchObject([
      {
        ...{ phase: 'using', stage: 2, suggestedStage: 2, standing: 'self-reported' },
        ...{ assessedOn: '2026-07-01', evidenceUrl: 'https://example.org/read' },
        reason: 'By its checklist: 2 of 4 actions done; the next ones are of stage 3.',
        recordedBy: 'Pat',
      },
    ]);
    // Handed in once; there is nothing more to hand in, and the answers stay for the next time.
    take(partner, { intent: 'hand-in' });
    expect(listSelfAssessments(context.records, 1).filter((one) => one.handedInAt)).toHaveLength(2);
  });

  it('takes another stage only with a reason', () => {
    const { context, partner, slug } = employer();
    const refused = take(partner, {
      ...{ intent: 'step:result', step: 'result', ...answered },
      ...{ 'stage.using': '4', 'reason.using': '' },
    });
    expect(refused).toMatchObject({ kind: 'shown', view: { step: 'result' } });
    expect(refused.kind === 'shown' && Object.keys(refused.errors)).toEqual(['reason.using']);
    take(partner, {
      ...{ intent: 'step:result', 'stage.using': '4', 'reason.using': 'Every site does it.' },
    });
    take(partner, { intent: 'hand-in' });
    expect(readStakeholder(context, slug).history).toMatchObject([
      { stage: 4, suggestedStage: 2, reason: 'Every site does it.' },
    ]);
  });

  it('is confirmed by a coordinator as of the day it was reported, and by nobody else', () => {
    const { context, partner, slug } = employer();
    take(partner, { intent: 'step:result', ...answered });
    take(partner, { intent: 'hand-in' });
    for (const actor of [visitor, partner.actor]) {
      expect(() => confirmStages({ ...context, actor }, slug, 'employers')).toThrow();
    }
    const later = { ...context, now: () => new Date('2026-08-01T12:00:00Z') };
    expect(readStakeholder(later, slug).waitsForConfirmation).toBe(true);
    confirmStages(later, slug, 'employers');
    const { history, waitsForConfirmation } = readStakeholder(later, slug);
    expect(waitsForConfirmation).toBe(false);
    expect(history.map(({ standing, assessedOn }) => [standing, assessedOn])).toEqual([
      ['confirmed', '2026-07-01'],
      ['self-reported', '2026-07-01'],
    ]);
    expect(history[0]?.confirmsId).toBe(history[1]?.id);
    expect(() => confirmStages(later, slug, 'employers')).toThrow(/Nothing/);
  });

  it('keeps the version it was made with, and tells what has changed since', () => {
    const { context, partner, slug } = employer();
    take(partner, { intent: 'step:result', ...answered });
    take(partner, { intent: 'hand-in' });
    const [issuing, using, adopting] = smallChecklists;
    if (!issuing || !using || !adopting) throw new Error('three checklists');
    const actions = using.actions.map((one) =>
      one.id === 'emp-train' ? { ...one, sentence: 'Everybody is trained' } : one,
    );
    const file = smallRoadMap([issuing, { ...using, actions }, adopting], '2026.2');
    const administrator = { kind: 'command', name: 'test' } as const;
    addContentVersion({ ...context, actor: administrator }, file, '');
    const [shown] = readAssessments(context, slug).assessments;
    expect(shown).toMatchObject({
      ...{ contentVersion: '2026.1', newerVersion: '2026.2', waitsForConfirmation: true },
      changedSince: { added: [], removed: [], changed: ['Everybody is trained'] },
    });
    expect(shown?.phases[0]?.actions[1]).toMatchObject({ sentence: 'We did emp-train' });
    expect(() => readAssessments({ ...context, actor: visitor }, slug)).toThrow(/sign in/);
  });

  it('is for one’s own organisation, and for roles that it holds', () => {
    const { context, partner } = employer();
    const other = addStakeholder(context, { name: 'Hillside' });
    const hillside = { id: other.id, slug: other.slug, name: 'Hillside', roles: ['employers'] };
    const nothing = { answers: {}, overrides: {} };
    expect(() => saveAssessment(partner, hillside, 'employers', nothing)).toThrow(/may not/);
    expect(() => handInAssessment(partner, hillside, 'employers')).toThrow(/may not/);
    expect(() => handInAssessment(context, hillside, 'employers')).toThrow(/nothing to hand in/);
    expect(() => take(partner, answered, other.slug)).toThrow(/no stakeholder/);
    const funder = takeAssessStep(
      partner,
      'credentialing-organizations',
      { language: 'en', asked: '', step: '' },
      { intent: 'step:result', 'state.cred-explore': 'done' },
    );
    expect(funder.kind).toBe('shown');
    expect(listSelfAssessments(context.records, other.id)).toEqual([]);
    // A coordinator may answer for anybody.
    expect(take(context, { intent: 'step:result', ...answered }, other.slug).kind).toBe('saved');
  });
});

describe('a self-assessment without an account', () => {
  it('comes back with the result and leaves nothing here', () => {
    const { context } = employer();
    const before = listAuditRows(context.records, { limit: 9, offset: 0 }).total;
    const asVisitor = { ...context, actor: visitor };
    const first = take(asVisitor, { intent: 'step:adopting', ...answered });
    if (first.kind !== 'shown') throw new Error('a visitor is shown the next step');
    const { answers, overrides } = first.view;
    const next = take(asVisitor, {
      ...{ intent: 'step:result', 'state.emp-agree': 'done' },
      carried: JSON.stringify({ answers, overrides }),
    });
    if (next.kind !== 'shown') throw new Error('a visitor is shown the result');
    expect(next.view.result?.phases.map(({ phase, stage }) => [phase, stage])).toEqual([
      ['using', 2],
      ['adopting', 1],
    ]);
    expect(next.view.result?.here).toHaveLength(2);
    expect(next.view.result?.steps).toHaveLength(3);
    expect(next.view.isSignedIn).toBe(false);
    expect(readAssessStart(context, new URLSearchParams()).isSignedIn).toBe(true);
    expect(listAuditRows(context.records, { limit: 9, offset: 0 }).total).toBe(before);
    expect(listSelfAssessments(context.records, 1)).toEqual([]);
  });

  it('names who could help, and what others have to do first', () => {
    const { context } = employer();
    addStakeholder(context, { name: 'College', roles: ['credentialing-organizations'] });
    const taken = take(
      { ...context, actor: visitor },
      {
        ...{ intent: 'step:result', ...answered, 'state.emp-always': 'done' },
        ...{ 'state.emp-ask': 'done', 'state.emp-agree': 'done', 'state.emp-hire': 'done' },
      },
    );
    if (taken.kind !== 'shown') throw new Error('a visitor is shown the result');
    const blocked = taken.view.result?.steps.find(({ waitsFor }) => waitsFor.length > 0);
    expect(blocked?.waitsFor[0]).toMatchObject({ role: 'credentialing-organizations' });
    expect(blocked?.helpers).toContainEqual({
      stakeholder: 'college',
      how: 'needed',
      name: 'College',
    });
  });

  it('gives back a bad link with its sentence, and keeps everything else', () => {
    const { context } = employer();
    const taken = take(
      { ...context, actor: visitor },
      { ...answered, intent: 'step:result', step: 'using', 'evidenceUrl.emp-read': 'htp:/half' },
    );
    if (taken.kind !== 'shown') throw new Error('shown');
    expect(Object.keys(taken.errors)).toEqual(['evidenceUrl.emp-read']);
    expect(taken.view.step).toBe('using');
    expect(taken.view.answers['emp-read']?.evidenceUrl).toBe('htp:/half');
    expect(taken.view.answers['emp-train']?.state).toBe('done');
  });

  it('speaks Spanish where there are words, and survives whatever is carried along', () => {
    const { context } = employer();
    const query = { language: 'es' as const, asked: '', step: '' };
    for (const carried of ['{', '[]', '{"answers":5}', '{"answers":{"emp-read":{"state":"x"}}}']) {
      const taken = takeAssessStep({ ...context, actor: visitor }, 'employers', query, {
        ...{ intent: 'step:using', carried },
      });
      if (taken.kind !== 'shown') throw new Error('shown');
      expect(taken.view.roleName).toBe('Empleadores');
      expect(taken.view.actions[0]?.sentence).toBe('Hemos leído');
      expect(taken.view.answers).toEqual({});
    }
    const unknown = () => takeAssessStep(context, 'pilots', query, { intent: '' });
    expect(unknown).toThrow(/no such role/);
  });
});
