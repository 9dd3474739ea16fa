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

type Hires = readonly (readonly [acceptedOn: string, employerId: string, people: number])[];

/** 300 people at a site, of whom so many were hired on a day by an employer. */
function countHires(counter: PilotCounter, hires: Hires, site: string, opened = '2024-12-20') {
  const hired = hires.flatMap(([acceptedOn, employerId, people]) =>
    Array.from({ length: people }, () => ({
      ...{ acceptedOn, employerId },
      requisitionOpenedOn: employerId === 'silent' ? null : opened,
    })),
  );
  for (let person = 0; person < 300; person += 1) {
    const observed = { appliedOn: '2025-01-01', observedUntil: '2025-12-31' };
    counter.count({
      ...{ firstDays: firstDays({ offered: '2024-12-31' }), attributes: { site } },
      applications: [facts({ ...observed, acceptedOn: null, ...hired[person] })],
    });
  }
}

function draftOf(count: (counter: PilotCounter) => void) {
  const counter = new PilotCounter('2025-12-31', new Set(['offered']));
  count(counter);
  const tally = counter.tally();
  const sizeClass = sizeClassOf(tally.people);
  return draftRelease({ tally, sizeClass, addedQuarters: [], pairs: [], populations: [] });
}

const draftOfHires = (hires: Hires) => draftOf((counter) => countHires(counter, hires, 'One'));

/** Numbers that no table prints and nobody may come to know, of so many people. */
function unprinted(draft: ReturnType<typeof draftOfHires>, people: number): string[] {
  const { cells, targets } = releaseLattice(draft, disclosurePolicy);
  return targets.flatMap((target) => {
    const { kind = '', count, key = '' } = cells[target] ?? {};
    return count === people && (kind === 'between' || kind === 'outside') ? [key] : [];
  });
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

const until90: Hires = [
  ['2025-01-20', 'large', 22],
  ['2025-01-20', 'small', 6],
  ['2025-01-20', 'other', 6],
];

it('draws no point of a curve on a day by which one employer has hired nearly all', () => {
  const between = (employer: string): Hires => [['2025-04-10', employer, 40]];
  const later: Hires = [['2025-06-10', 'small', 40]];
  const daysOf = (...hires: Hires[]) => {
    const lattice = releaseLattice(draftOfHires(hires.flat()), disclosurePolicy);
    return lattice.curves[0]?.map(({ day }) => day) ?? [];
  };
  const [byLarge, byOther] = ['large', 'other'].map((employer) =>
    daysOf(until90, between(employer), later),
  );
  // Day 105 is the first of the grid after 10 April; by then 62 of 74 were hired by one.
  expect(byOther).toEqual(expect.arrayContaining([30, 105, 180]));
  expect(byLarge).toEqual(expect.arrayContaining([30, 180]));
  expect(byLarge).not.toContain(105);
  // Whoever hires after the window and before the curve ends counts as well.
  const last: Hires = [['2025-07-01', 'large', 150]];
  expect(daysOf(until90, [['2025-07-01', 'other', 30]])).toContain(182);
  expect(daysOf(until90, last)).not.toContain(182);
});

it('looks at the hires of its own group for the curve of a group', () => {
  const own: Hires = [...until90, ['2025-04-10', 'large', 40], ['2025-06-10', 'small', 40]];
  const many = Array.from({ length: 10 }, (_, employer) => `e${employer}`);
  const others: Hires = many.flatMap((employer): Hires[number][] => [
    ['2025-01-20', employer, 4],
    ['2025-04-10', employer, 4],
    ['2025-06-10', employer, 4],
  ]);
  const draft = draftOf((counter) => {
    countHires(counter, own, 'One');
    countHires(counter, others, 'Many');
  });
  const { curves } = releaseLattice(draft, disclosurePolicy);
  const daysOf = (value: string) =>
    curves[draft.curves.findIndex((curve) => curve.value === value)]?.map(({ day }) => day);
  expect(daysOf('Many')).toContain(120);
  expect(daysOf('One')).toEqual(expect.arrayContaining([30, 180]));
  expect(daysOf('One')).not.toContain(120);
});

it('lets nobody subtract hires of one employer, from day to day or from clock to clock', () => {
  const spread: Hires = ['a', 'b', 'c', 'd'].map((employer) => ['2025-01-20', employer, 12]);
  // 60 more between day 60 and day 90, all by one who has hired no more than 60 of 108 then.
  const later = draftOfHires([...spread, ['2025-03-20', 'large', 60]]);
  expect(unprinted(later, 60)).toContainEqual(expect.stringContaining('hired by 90'));
  const even: Hires = ['e', 'f', 'g', 'h'].map((employer) => ['2025-03-20', employer, 15]);
  expect(unprinted(draftOfHires([...spread, ...even]), 60)).toEqual([]);
  // Of those with a credential the same, by a clock that no curve is drawn of.
  expect(unprinted(later, 60)).toContainEqual(expect.stringContaining('credential_holders'));
  // 40 between two days of the curve of everybody, in the middle of those that tables print.
  const midway = draftOfHires([...spread, ['2025-04-10', 'large', 40], ['2025-06-10', 'i', 40]]);
  expect(unprinted(midway, 40)).toContainEqual(expect.stringContaining('hired by 105'));
  // 30 of 36 between two days of it, if the one between those is hidden.
  const weekly = (day: number, large: number, others: number): Hires => [
    [`2025-02-${day}`, 'large', large],
    ...['a', 'b'].map((own) => [`2025-02-${day}`, own, others] as const),
  ];
  const hidden = draftOfHires([
    ...[...spread, ...weekly(11, 15, 3), ...weekly(17, 15, 0)],
    ...even.map(([, employer]) => ['2025-02-25', employer, 5] as const),
  ]);
  expect(unprinted(hidden, 36)).toContainEqual(expect.stringContaining('hired by 49'));
  // 60 of 108 hired by one whose jobs had all been open for longer than any table asks.
  const slow = draftOf((counter) => {
    countHires(counter, [['2025-01-20', 'slow', 60]], 'One', '2024-03-01');
    countHires(counter, spread, 'Many');
  });
  expect(unprinted(slow, 60)).toContainEqual(expect.stringContaining('fill'));
  // 40 of 88 hired by one who never says since when a job was open.
  const silent = draftOfHires([...spread, ['2025-01-20', 'silent', 40]]);
  expect(unprinted(silent, 40)).toContainEqual(expect.stringContaining('fill'));
});

it('keeps apart who hired by which clock', () => {
  const counter = new PilotCounter('2025-12-31', new Set(['offered']));
  for (let person = 0; person < 300; person += 1) {
    const hired = (acceptedOn: string, employerId: string, lerInApplication: boolean) =>
      facts({
        ...{ applicationId: employerId, appliedOn: '2025-02-01', observedUntil: '2025-12-31' },
        ...{ acceptedOn, employerId, lerInApplication },
      });
    // Half of them are hired by one employer, and with an LER by many a month later.
    const both = [
      hired('2025-02-10', 'large', false),
      hired('2025-03-10', `e${person % 10}`, true),
    ];
    counter.count({
      ...{ firstDays: firstDays({ offered: '2025-01-20' }), attributes: { site: 'One' } },
      applications: person % 2 === 0 ? both : [],
    });
  }
  const tally = counter.tally();
  const sizeClass = sizeClassOf(tally.people);
  const draft = draftRelease({ tally, sizeClass, addedQuarters: [], pairs: [], populations: [] });
  const { hidden } = rowsOf(draft);
  expect(hidden('credential_to_hire', '', '')).toContain('hired_by_90');
  expect(hidden('funnel', '', '')).not.toContain('reached_hired');
});

it('protects hires of few employers also where few were not hired', () => {
  const hires: Hires = [['2025-01-20', 'large', 295]];
  const draft = draftOfHires(hires);
  const { cells, targets } = releaseLattice(draft, disclosurePolicy);
  const counts = targets.map((target) => cells[target]?.count);
  expect(counts).toEqual(expect.arrayContaining([295, 5]));
});
