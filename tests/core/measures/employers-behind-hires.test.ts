import { expect, it } from 'vitest';
import { hiddenAtFirst } from '#app/core/disclosure/gate/gate-release.ts';
import { releaseLattice } from '#app/core/disclosure/gate/release-lattice.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { PilotCounter } from '#app/core/measures/pilot-counter.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { facts, firstDays } from '../../support/log-records.ts';

/** 600 people of two sites, of whom half were hired: by many employers at one, by one at the other. */
function draftOfSites(employersOf: Record<string, number>) {
  const columns = ['offered', 'accepted', 'shared', 'verified'];
  const counter = new PilotCounter('2025-12-31', new Set(columns));
  const steps = Object.fromEntries(columns.map((type) => [type, '2025-01-20']));
  for (let person = 0; person < 600; person += 1) {
    const [site, isHired] = [person < 300 ? 'Many' : 'One', person % 2 === 0];
    const application = facts({
      ...{ appliedOn: '2025-02-01', interviewedOn: '2025-02-05', lerInApplication: true },
      ...{ acceptedOn: isHired ? `2025-02-${10 + (person % 7)}` : null },
      ...{ requisitionOpenedOn: '2025-01-25', occupationSoc: '29-1141' },
      ...{ employerId: `${site} ${person % (employersOf[site] ?? 1)}` },
      ...{ observedUntil: '2025-12-31' },
    });
    counter.count({
      ...{ firstDays: firstDays(steps), attributes: { site, gender: 'woman' } },
      applications: [application],
    });
  }
  const tally = counter.tally();
  const sizeClass = sizeClassOf(tally.people);
  return draftRelease({ tally, sizeClass, addedQuarters: [], pairs: [], populations: [] });
}

/** 300 people, of whom so many were hired on a day by an employer. */
function draftOfHires(hires: readonly [day: string, employerId: string, people: number][]) {
  const counter = new PilotCounter('2025-12-31', new Set(['offered']));
  const hired = hires.flatMap(([acceptedOn, employerId, people]) =>
    Array.from({ length: people }, () => ({ acceptedOn, employerId })),
  );
  for (let person = 0; person < 300; person += 1) {
    const observed = { appliedOn: '2025-01-01', observedUntil: '2025-12-31' };
    counter.count({
      ...{ firstDays: firstDays({}), attributes: null },
      applications: [facts({ ...observed, acceptedOn: null, ...hired[person] })],
    });
  }
  const tally = counter.tally();
  const sizeClass = sizeClassOf(tally.people);
  return draftRelease({ tally, sizeClass, addedQuarters: [], pairs: [], populations: [] });
}

/** The measures of a row that may not be shown for what they say, and of its curve the days left. */
function rowsOf(draft: ReturnType<typeof draftOfSites>) {
  const lattice = releaseLattice(draft, disclosurePolicy);
  const isHidden = hiddenAtFirst(lattice);
  const hidden = (table: string, dimension: string, value: string) =>
    draft.cells.flatMap((cell, index) => {
      const isOfRow = cell.table === table && cell.dimension === dimension && cell.value === value;
      const place = lattice.places[index] ?? -1;
      const isOfAll = cell.cohort === 'all' && ['all', 'yes'].includes(cell.ler);
      return isOfRow && isOfAll && isHidden[place] ? [cell.measure] : [];
    });
  const curveDays = (value: string) =>
    lattice.curves[draft.curves.findIndex((curve) => curve.value === value)]?.length;
  return { hidden, curveDays };
}

const horizons = [30, 60, 90, 180];
const hiredBy = horizons.map((days) => `hired_by_${days}`);

it('hides hires of a group behind whom one employer stands, in every table and in curves', () => {
  const { hidden, curveDays } = rowsOf(draftOfSites({ Many: 10, One: 1 }));
  for (const table of ['hiring', 'comparison', 'credential_to_hire']) {
    expect([table, hidden(table, 'site', 'One')]).toEqual([table, expect.arrayContaining(hiredBy)]);
    expect([table, hidden(table, 'site', 'Many')]).toEqual([table, []]);
  }
  expect(hidden('time_to_fill', 'site', 'One')).toContain('people_hired');
  expect(hidden('time_to_fill', 'site', 'Many')).not.toContain('people_hired');
  expect(hidden('funnel', 'site', 'One')).toContain('reached_hired');
  expect(hidden('funnel', 'site', 'Many')).not.toContain('reached_hired');
  expect(curveDays('One')).toBe(0);
  expect(curveDays('Many')).toBeGreaterThan(0);
});

it('looks at groups of every kind, and at everybody', () => {
  // Half of all hires by one employer, the others by many: both sites together are many.
  const many = rowsOf(draftOfSites({ Many: 10, One: 1 }));
  expect(many.hidden('hiring', '', '')).not.toContain('hired_by_90');
  expect(many.hidden('hiring', 'gender', 'woman')).not.toContain('hired_by_90');
  const two = rowsOf(draftOfSites({ Many: 1, One: 1 }));
  expect(two.hidden('hiring', '', '')).toEqual(expect.arrayContaining(hiredBy));
  expect(two.hidden('hiring', 'gender', 'woman')).toEqual(expect.arrayContaining(hiredBy));
  expect(two.hidden('funnel', '', '')).toContain('reached_hired');
  expect(two.curveDays('')).toBe(0);
});

it('draws no point of a curve on a day by which one employer has hired nearly all', () => {
  const until90: [string, string, number][] = [
    ['2025-01-20', 'large', 22],
    ['2025-01-20', 'small', 6],
    ['2025-01-20', 'other', 6],
  ];
  const between = (employer: string) => ['2025-04-10', employer, 40] as [string, string, number];
  const later: [string, string, number] = ['2025-06-10', 'small', 40];
  const daysOf = (...hires: [string, string, number][]) => {
    const lattice = releaseLattice(draftOfHires(hires), disclosurePolicy);
    return lattice.curves[0]?.map(({ day }) => day) ?? [];
  };
  const [byLarge, byOther] = ['large', 'other'].map((employer) =>
    daysOf(...until90, between(employer), later),
  );
  // Day 105 is the first of the grid after 10 April; by then 62 of 74 were hired by one.
  expect(byOther).toEqual(expect.arrayContaining([30, 105, 180]));
  expect(byLarge).toEqual(expect.arrayContaining([30, 180]));
  expect(byLarge).not.toContain(105);
});
