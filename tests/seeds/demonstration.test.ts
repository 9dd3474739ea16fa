import { describe, expect, test } from 'vitest';
import { findCatalogueEntry } from '#app/core/measures/metric-catalogue.ts';
import { judgeMetric } from '#app/core/measures/metric-status.ts';
import { milestoneProgress } from '#app/core/roadmap/milestone-state.ts';
import { roleSlugs } from '#app/core/roadmap/roles.ts';
import { stageForm } from '#app/features/roadmap/stage-form.ts';
import { stakeholderForm } from '#app/features/stakeholders/stakeholder-form.ts';
import type { MetricSeed, PilotSeed } from '#seeds/demonstration/pilot-seed.ts';
import { demonstrationPilots } from '#seeds/demonstration/pilots.ts';
import { quartersFrom } from '#seeds/demonstration/quarters.ts';
import { simulateDemonstrationPilot } from '#seeds/demonstration/simulate-demonstration-pilot.ts';
import { tellStageHistory } from '#seeds/demonstration/stage-history.ts';
import { demonstrationStakeholders } from '#seeds/demonstration/stakeholders.ts';

const today = '2026-11-21';
const slugs = new Set(demonstrationStakeholders.map(({ slug }) => slug));

describe('the stakeholders of the demonstration', () => {
  test('are about forty over all ten roles, some with two, one role thin', () => {
    expect(demonstrationStakeholders.length).toBeGreaterThanOrEqual(38);
    expect(slugs.size).toBe(demonstrationStakeholders.length);
    const held = demonstrationStakeholders.flatMap(({ roles }) => roles.map(([role]) => role));
    const counts = roleSlugs.map((role) => held.filter((other) => other === role).length);
    expect(Math.min(...counts)).toBe(1);
    expect(held.length).toBeGreaterThan(demonstrationStakeholders.length + 4);
  });

  test('could have been entered through the form', () => {
    for (const { slug, name, kind, region, summary, roles } of demonstrationStakeholders) {
      const form = { name, kind, region, summary, roles: roles.map(([role]) => role) };
      const website = `https://${slug}.example.org`;
      expect(stakeholderForm.safeParse({ ...form, website }).success, slug).toBe(true);
    }
  });

  test('have histories of eighteen months that end where they stand', () => {
    const histories = demonstrationStakeholders.map((one) => ({
      one,
      told: tellStageHistory(one),
    }));
    const days = histories.flatMap(({ told }) => told.map(({ assessedOn }) => assessedOn)).sort();
    expect(days[0]?.slice(0, 4)).toBe('2025');
    expect(days.at(-1)?.slice(0, 7)).toBe('2026-10');
    for (const { one, told } of histories) {
      for (const assessment of told) expect(stageForm.safeParse(assessment).success).toBe(true);
      one.roles.forEach(([role, stages]) => {
        ['developing', 'issuing', 'using', 'adopting'].forEach((phase, i) => {
          const own = told.filter((entry) => entry.role === role && entry.phase === phase);
          expect(own.at(-1)?.stage ?? null).toBe(stages[i] ?? null);
          expect(own.map(({ stage }) => stage)).toEqual(
            own.map(({ stage }) => stage).sort((a, b) => a - b),
          );
        });
      });
    }
  });

  test('stand far in developing and issuing, and seldom in adopting', () => {
    const standing = (phase: 0 | 1 | 2 | 3) =>
      demonstrationStakeholders
        .flatMap(({ roles }) => roles.map(([, stages]) => stages[phase]))
        .filter((stage) => stage !== null && stage >= 3).length;
    expect(standing(0)).toBeGreaterThan(standing(2));
    expect(standing(1)).toBeGreaterThan(standing(3));
    expect(standing(3)).toBeGreaterThan(0);
  });
});

function statusOf({ startsOn }: PilotSeed, metric: MetricSeed): string {
  const entry = findCatalogueEntry(metric.catalogueKey);
  if (!entry) throw new Error(`${metric.catalogueKey} is in no catalogue`);
  const { unit, goodDirection } = entry;
  const quarters = quartersFrom(startsOn, 12);
  const targets = metric.targets.flatMap((target, i) => {
    const quarter = quarters[i];
    return quarter ? [{ ...quarter, target }] : [];
  });
  const approved = metric.hasDraft ? metric.figures.slice(0, -1) : metric.figures;
  const figures = approved.flatMap(([numerator, denominator], i) => {
    const quarter = quarters[i];
    return quarter ? [{ ...quarter, numerator, denominator }] : [];
  });
  return judgeMetric({ unit, goodDirection, targets, figures }, today).status;
}

describe.each(demonstrationPilots)('pilot $code', (pilot) => {
  test('has partners that exist, some of whom send no logs', () => {
    expect(pilot.partners.filter(([slug]) => !slugs.has(slug))).toEqual([]);
    const known = pilot.partners.map(([slug, part]) => `${slug} ${part}`);
    expect(new Set(known).size).toBe(known.length);
    const verifiers = pilot.partners.filter(([, part]) => part === 'verifier');
    expect(verifiers.some(([, , sendsLogs]) => !sendsLogs)).toBe(true);
    // Every employer looks at records: so it is known as a verifier, whether it sends logs or not.
    for (const [slug, part] of pilot.partners) {
      if (part === 'employer') expect(verifiers.map(([verifier]) => verifier)).toContain(slug);
    }
  });

  test('has milestones that are done, and some that are not', () => {
    const progress = milestoneProgress(pilot.milestones, today);
    expect(progress.total).toBeGreaterThanOrEqual(14);
    expect(progress.done).toBeGreaterThan(10);
    expect(progress.done).toBeLessThan(progress.total);
  });

  test('has figures that the form would take, some of them short of their target', () => {
    for (const { catalogueKey, figures, baseline } of pilot.metrics) {
      const entry = findCatalogueEntry(catalogueKey);
      for (const [upper, lower] of [baseline, ...figures]) {
        expect(lower === null).toBe(entry?.denominatorLabel === '');
        if (entry?.unit === 'percent') expect(upper).toBeLessThanOrEqual(lower ?? 0);
        if (entry?.counts !== 'people') continue;
        for (const people of [upper, lower ?? 0]) expect(people === 0 || people >= 11).toBe(true);
      }
    }
    const statuses = pilot.metrics.map((metric) => statusOf(pilot, metric));
    expect(statuses).toContain('behind');
    expect(statuses.some((status) => ['ahead', 'met'].includes(status))).toBe(true);
  });

  test('has as many verifiers in its logs as send logs, and each sender a file', () => {
    const { simulation, senders, eventsFile } = simulateDemonstrationPilot(pilot);
    const sending = pilot.partners.filter(([, part, sends]) => part === 'verifier' && sends);
    expect(simulation.plan.verifierIds.length).toBe(sending.length);
    const files = simulation.plan.issuers.map(([{ id }]) => eventsFile({ issuerId: id }));
    expect(new Set(files).size).toBe(senders.length);
    expect(files).not.toContain('');
  });
});

test('one milestone is overdue, and one was done late', () => {
  const all = demonstrationPilots.flatMap(({ milestones }) => milestones);
  expect(milestoneProgress(all, today).overdue).toBeGreaterThan(0);
  expect(all.some(({ dueOn, doneOn }) => doneOn !== null && doneOn > dueOn)).toBe(true);
});
