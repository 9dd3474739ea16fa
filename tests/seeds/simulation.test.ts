import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkOutcomes,
  credentialFormats,
  eventResults,
  eventTypes,
} from '#app/core/formats/records.ts';
import { findDimension } from '#app/core/measures/dimensions.ts';
import { dateOf, dayOf, lastDayOfQuarter, quarterOf } from '#seeds/simulation/calendar.ts';
import type { SimulationOptions } from '#seeds/simulation/pilot-plan.ts';
import { simulatePilot } from '#seeds/simulation/simulate-pilot.ts';
import { tellPilotFiles } from '#seeds/simulation/tell-pilot-files.ts';
import { readRows, recountTruth } from './recount-truth.ts';

function tell(options: SimulationOptions) {
  const simulation = simulatePilot(options);
  const files: Record<string, string> = {};
  for (const { file, text } of tellPilotFiles(simulation)) files[file] = (files[file] ?? '') + text;
  const { 'events.csv': events = '', 'people.csv': people = '' } = files;
  const { 'applications.csv': applications = '', 'population.csv': population = '' } = files;
  return { events, people, applications, population, truth: simulation.truth.read() };
}

const told = tell({ people: 900, seed: 3 });
const events = readRows(told.events);
const people = readRows(told.people);
const applications = readRows(told.applications);

describe('a simulation is reproducible', () => {
  test('the same seed gives the same bytes, another seed does not', () => {
    expect(tell({ people: 120, seed: 'a' })).toEqual(tell({ people: 120, seed: 'a' }));
    expect(tell({ people: 120, seed: 'a' }).events).not.toBe(
      tell({ people: 120, seed: 'b' }).events,
    );
  });

  test('a person is the same however many others there are', () => {
    expect(told.events.startsWith(tell({ people: 200, seed: 3 }).events)).toBe(true);
  });

  test('two pilots of one seed have no person in common', () => {
    const other = readRows(tell({ people: 300, seed: 3, pilotCode: 'OTHER' }).people);
    const known = new Set(people.map((row) => row.holder_pid));
    expect(other.filter((row) => known.has(row.holder_pid ?? ''))).toEqual([]);
  });
});

describe('the files of a simulation', () => {
  test('hold ids that are opaque and occur once', () => {
    const eventIds = events.map((row) => row.event_id);
    expect(new Set(eventIds).size).toBe(eventIds.length);
    expect(new Set(people.map((row) => row.holder_pid)).size).toBe(900);
    expect(people.every((row) => /^p_[0-9A-HJKMNP-TV-Z]{26}$/.test(row.holder_pid ?? ''))).toBe(
      true,
    );
  });

  test('hold codes of the code lists only', () => {
    const unknown = people.flatMap((row) =>
      Object.entries(row).filter(
        ([dimension, code]) =>
          !['holder_pid', 'site'].includes(dimension) &&
          code !== '' &&
          !findDimension(dimension)?.values.some((value) => value.code === code),
      ),
    );
    expect(unknown).toEqual([]);
    const listed = (values: readonly string[], column: string) =>
      events.every((row) => row[column] === '' || values.includes(row[column] ?? ''));
    expect(listed(eventTypes, 'event_type')).toBe(true);
    expect(listed(credentialFormats, 'credential_format')).toBe(true);
    expect(listed(eventResults, 'result')).toBe(true);
    expect(listed(checkOutcomes, 'check_signature')).toBe(true);
  });

  test('hold every step, several applications and credentials, failures and lapses', () => {
    const seen = new Set(events.map((row) => row.event_type));
    for (const type of ['rejected', 'offer_expired', 'delivery_failed', 'expired', 'revoked']) {
      expect(seen, type).toContain(type);
    }
    const results = new Set(events.map((row) => row.result));
    expect([...eventResults].filter((result) => !results.has(result))).toEqual([]);
    expect(applications.length).toBeGreaterThan(people.length);
    expect(applications.some((row) => row.left_search_on)).toBe(true);
    const withEvents = new Set(events.map((row) => row.holder_pid));
    const appliedWithout = applications.filter((row) => !withEvents.has(row.holder_pid ?? ''));
    expect(appliedWithout.length).toBeGreaterThan(0);
    expect(appliedWithout.every((row) => row.ler_in_application === 'no')).toBe(true);
  });

  test('hold no date after the last observed day and none out of order', () => {
    expect(events.every((row) => (row.occurred_at ?? '').slice(0, 10) <= '2026-09-30')).toBe(true);
    for (const row of applications) {
      const applied = row.applied_on ?? '';
      const after = [row.interviewed_on, row.offered_on, row.accepted_on, row.rejected_on];
      for (const date of [...after, row.withdrew_on, row.left_search_on, row.started_on]) {
        if (date) expect(date >= applied && date <= (row.observed_until ?? '')).toBe(true);
      }
      if (row.accepted_on) expect((row.offered_on ?? '') <= row.accepted_on).toBe(true);
      if (row.requisition_opened_on) expect(row.requisition_opened_on <= applied).toBe(true);
    }
  });

  test('write instants whose day in UTC is the day in the file', () => {
    const instants = events.filter((row) => (row.occurred_at ?? '').length > 10);
    expect(instants.length).toBeGreaterThan(0);
    for (const { occurred_at: at = '' } of instants) {
      expect(new Date(at).toISOString().slice(0, 10)).toBe(at.slice(0, 10));
    }
  });

  test('count as many eligible people in each dimension, and no fewer than people', () => {
    const totals = new Map<string, number>();
    for (const row of readRows(told.population)) {
      const { dimension = '', value = '' } = row;
      const eligible = Number(row.eligible);
      const group = people.filter((person) => (person[dimension] || 'not_collected') === value);
      expect(eligible).toBeGreaterThanOrEqual(group.length);
      totals.set(dimension, (totals.get(dimension) ?? 0) + eligible);
    }
    expect(totals.size).toBe(9);
    expect(new Set(totals.values()).size).toBe(1);
  });
});

describe('truth.json', () => {
  test('equals a second count from the files, cell for cell', () => {
    const recount = recountTruth(told);
    const quarters = told.truth.rows.filter((row) => row.cohort !== 'all');
    let compared = 0;
    for (const { cohort, dimension, value, ...measures } of quarters) {
      for (const [measure, count] of Object.entries(measures)) {
        const counted = recount.get(`${cohort} ${dimension}=${value} ${measure}`) ?? 0;
        expect(counted, `${cohort} ${dimension}=${value} ${measure}`).toBe(count);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(2000);
    // And nothing was left out: every count of a closed quarter has its row.
    const closed = new Set(quarters.map((row) => row.cohort));
    const rows = new Set(quarters.map((row) => `${row.cohort} ${row.dimension}=${row.value}`));
    const missed = [...recount.keys()]
      .map((key) => key.split(' ').slice(0, 2).join(' '))
      .filter((group) => closed.has(group.slice(0, 7)) && !rows.has(group));
    expect(missed).toEqual([]);
  });

  test('has five closed quarters, whose counts add up to all', () => {
    const cohorts = [...new Set(told.truth.rows.map((row) => row.cohort))];
    expect(cohorts).toEqual(['all', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']);
    for (const all of told.truth.rows.filter((row) => row.cohort === 'all')) {
      const parts = told.truth.rows.filter(
        (row) => row.cohort !== 'all' && row.dimension === all.dimension && row.value === all.value,
      );
      for (const measure of ['people', 'reached_hired', 'job_seekers', 'hired_by_90']) {
        expect(parts.reduce((sum, row) => sum + Number(row[measure]), 0)).toBe(all[measure]);
      }
    }
  });

  test('is nested, and the values of every dimension add up to everybody', () => {
    const options = fc.record({
      people: fc.integer({ min: 1, max: 60 }),
      seed: fc.integer(),
      monthsOfEntry: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(options, (drawn) => {
        const { truth } = tell(drawn);
        for (const row of truth.rows) expectNested(row);
        for (const everybody of truth.rows.filter((row) => row.dimension === '')) {
          const members = truth.rows.filter((row) => row.cohort === everybody.cohort);
          for (const dimension of new Set(members.map((row) => row.dimension))) {
            const values = members.filter((row) => row.dimension === dimension);
            for (const measure of ['people', 'reached_verified', 'job_seekers', 'hired_by_180']) {
              const sum = values.reduce((total, row) => total + Number(row[measure]), 0);
              expect(sum).toBe(everybody[measure]);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

function expectNested(row: Record<string, string | number>) {
  const funnel = ['awarded', 'accepted', 'shared', 'verified', 'applied', 'interviewed', 'hired'];
  const reached = [row.people, ...funnel.map((step) => row[`reached_${step}`])].map(Number);
  const hired = [180, 90, 60, 30].map((days) => Number(row[`hired_by_${days}`]));
  for (const chain of [reached, [Number(row.job_seekers), ...hired]]) {
    expect(chain).toEqual([...chain].sort((a, b) => b - a));
  }
}

describe('differences between groups', () => {
  const large = simulatePilot({ people: 12_000, seed: 11 });
  for (const _ of large.people) {
    // Told only to be counted.
  }
  const rows = large.truth.read().rows.filter((row) => row.cohort === 'all');
  const share = (dimension: string, value: string, measure: string, of: string) => {
    const row = rows.find((one) => one.dimension === dimension && one.value === value);
    return Number(row?.[measure]) / Number(row?.[of]);
  };

  test('rural people and people without a degree are hired later, records go with sooner', () => {
    const by90 = (dimension: string, value: string) =>
      share(dimension, value, 'hired_by_90', 'job_seekers');
    expect(by90('rural_urban', 'rural')).toBeLessThan(by90('rural_urban', 'urban') - 0.04);
    expect(by90('education', 'secondary')).toBeLessThan(by90('education', 'bachelor') - 0.02);
    const withLer = share('', '', 'hired_by_90_ler_yes', 'job_seekers_ler_yes');
    expect(share('', '', 'hired_by_90_ler_no', 'job_seekers_ler_no')).toBeLessThan(withLer - 0.04);
  });

  test('people with disabilities accept fewer credentials, and no gap is a caricature', () => {
    const accepted = (value: string) =>
      share('disability', value, 'reached_accepted', 'reached_awarded');
    expect(accepted('yes')).toBeLessThan(accepted('no') - 0.04);
    expect(accepted('yes')).toBeGreaterThan(accepted('no') - 0.2);
  });
});

describe('the calendar', () => {
  test('knows quarters and refuses what is no date', () => {
    expect(quarterOf(dayOf('2025-03-31'))).toBe('2025-Q1');
    expect(dateOf(lastDayOfQuarter('2025-Q4') + 180)).toBe('2026-06-29');
    expect(() => dayOf('2025-02-30')).toThrow('A date must be');
    expect(() => simulatePilot({ people: 0, seed: 1 })).toThrow('whole number');
  });
});
