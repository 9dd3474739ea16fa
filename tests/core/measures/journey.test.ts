import { describe, expect, it } from 'vitest';
import { readFunnelJourney, readHiringJourney } from '#app/core/measures/journey.ts';
import { applicationRecord } from '../../support/log-records.ts';

/** The funnel of somebody whose first credential was offered on 2025-01-01. */
function funnelOf(
  dates: Record<string, string>,
  applications = [] as Parameters<typeof applicationRecord>[0][],
) {
  const firstDates = new Map(Object.entries({ offered: '2025-01-01', ...dates }));
  return readFunnelJourney(firstDates, applications.map(applicationRecord))?.reached;
}

describe('readFunnelJourney', () => {
  it('enters with the first awarded or offered credential, in its quarter', () => {
    const both = new Map([
      ['awarded', '2025-04-01'],
      ['offered', '2025-03-31'],
    ]);
    expect(readFunnelJourney(both, [])?.cohort).toBe('2025-Q1');
    expect(readFunnelJourney(new Map([['accepted', '2025-03-31']]), [])).toBeNull();
  });

  it('counts a step on day 180 and not on day 181', () => {
    expect(funnelOf({ accepted: '2025-06-30' })?.[1]).toBe(true);
    expect(funnelOf({ accepted: '2025-07-01' })?.[1]).toBe(false);
  });

  it('counts events before the entry, and presenting as sharing', () => {
    expect(funnelOf({ accepted: '2024-12-30', presented: '2025-02-01' })).toEqual([
      ...[true, true, true, false, false, false, false],
    ]);
  });

  it('counts applications with an LER only, and dates from the entry on only', () => {
    const withLer = {
      lerInApplication: true,
      appliedOn: '2025-01-01',
      interviewedOn: '2025-01-02',
    };
    expect(funnelOf({}, [withLer])?.slice(4)).toEqual([true, true, false]);
    expect(funnelOf({}, [{ ...withLer, lerInApplication: false }])?.slice(4)).toEqual([
      false,
      false,
      false,
    ]);
    expect(funnelOf({}, [{ ...withLer, lerInApplication: null }])?.slice(4)).toEqual([
      false,
      false,
      false,
    ]);
    const before = { ...withLer, appliedOn: '2024-12-31' };
    expect(funnelOf({}, [before])?.slice(4)).toEqual([false, true, false]);
  });

  it('takes the first date that counts, whichever application it belongs to', () => {
    const reached = funnelOf({}, [
      { applicationId: 'a', appliedOn: '2024-12-01', acceptedOn: '2024-12-20' },
      { applicationId: 'b', appliedOn: '2025-02-01', acceptedOn: '2025-06-30' },
    ]);
    expect(reached?.slice(4)).toEqual([true, false, true]);
  });
});

describe('readHiringJourney', () => {
  const hiring = (...given: Parameters<typeof applicationRecord>[0][]) =>
    readHiringJourney(given.map(applicationRecord), '2026-01-01');

  it('runs from the first application to the first accepted offer of any', () => {
    expect(
      hiring(
        { applicationId: 'b', appliedOn: '2025-03-31', lerInApplication: false },
        { applicationId: 'c', appliedOn: '2025-04-20', acceptedOn: '2025-05-30' },
        { applicationId: 'd', appliedOn: '2025-04-21', acceptedOn: '2025-04-30' },
      ),
    ).toEqual({ cohort: '2025-Q1', ler: 'no', days: 30, end: 'hired' });
  });

  it('fixes LER exposure at the first application, by id on the same day', () => {
    const sameDay = [
      { applicationId: 'b', lerInApplication: true },
      { applicationId: 'a', lerInApplication: null },
    ];
    expect(hiring(...sameDay)?.ler).toBe('unknown');
    expect(hiring(...sameDay.reverse())?.ler).toBe('unknown');
  });

  it('lets leaving the search count only before being hired', () => {
    const left = { appliedOn: '2025-04-01', leftSearchOn: '2025-05-01' };
    expect(hiring(left)).toMatchObject({ days: 30, end: 'left' });
    expect(hiring({ ...left, acceptedOn: '2025-05-01' })).toMatchObject({ end: 'hired' });
    expect(hiring({ ...left, acceptedOn: '2025-05-02' })).toMatchObject({ days: 30, end: 'left' });
  });

  it('does not take a withdrawn application for leaving the search', () => {
    const withdrawn = { withdrewOn: '2025-04-05', observedUntil: '2025-06-10' };
    expect(hiring({ appliedOn: '2025-04-01', ...withdrawn })).toMatchObject({
      days: 70,
      end: 'observation_ended',
    });
  });

  it('observes until the last of the person’s applications, and never past the day it looks from', () => {
    const two = [
      { applicationId: 'a', appliedOn: '2025-04-01', observedUntil: '2025-04-11' },
      { applicationId: 'b', appliedOn: '2025-04-02', observedUntil: '2025-05-01' },
    ];
    expect(hiring(...two)).toMatchObject({ days: 30, end: 'observation_ended' });
    const later = {
      appliedOn: '2025-12-22',
      acceptedOn: '2026-01-02',
      observedUntil: '2026-06-01',
    };
    expect(hiring(later)).toMatchObject({ days: 10, end: 'observation_ended' });
  });

  it('knows nobody who has not applied by then', () => {
    expect(hiring()).toBeNull();
    expect(hiring({ appliedOn: '2026-01-02' })).toBeNull();
  });
});
