import { describe, expect, it } from 'vitest';
import { dayNumber } from '#app/core/measures/calendar.ts';
import {
  readCredentialHireJourney,
  readFunnelJourney,
  readHiringJourney,
} from '#app/core/measures/journey.ts';
import { type applicationRecord, facts, firstDays } from '../../support/log-records.ts';

/** The funnel of somebody whose first credential was offered on 2025-01-01. */
function funnelOf(
  dates: Record<string, string>,
  applications = [] as Parameters<typeof applicationRecord>[0][],
) {
  const days = firstDays({ offered: '2025-01-01', ...dates });
  return readFunnelJourney(days, applications.map(facts))?.reached;
}

describe('readFunnelJourney', () => {
  it('enters with the first awarded or offered credential, in its quarter', () => {
    const both = firstDays({ awarded: '2025-04-01', offered: '2025-03-31' });
    expect(readFunnelJourney(both, [])?.cohort).toBe('2025-Q1');
    expect(readFunnelJourney(firstDays({ accepted: '2025-03-31' }), [])).toBeNull();
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

  it('says who hired, for an application with an LER and within the window', () => {
    const accepted = (employerId: string, acceptedOn: string, lerInApplication = true) =>
      facts({ applicationId: employerId, employerId, acceptedOn, lerInApplication });
    const employerOf = (...applications: ReturnType<typeof facts>[]) =>
      readFunnelJourney(firstDays({ offered: '2025-01-01' }), applications)?.employer;
    const [without, later] = [accepted('x', '2025-06-01', false), accepted('z', '2025-06-20')];
    expect(employerOf(accepted('early', '2024-12-30'), later, without)).toBe('z');
    expect(employerOf(later, accepted('y', '2025-06-02'))).toBe('y');
    expect(employerOf(without)).toBe('');
    // Of several on one day, that of the application with an LER, and the one of whom it is known.
    expect(employerOf(accepted('x', '2025-06-02', false), accepted('y', '2025-06-02'))).toBe('y');
    expect(employerOf(accepted('', '2025-06-02'), accepted('y', '2025-06-02'))).toBe('y');
    expect(employerOf(accepted('z', '2025-07-01'))).toBe('');
  });
});

describe('readHiringJourney', () => {
  const hiring = (...given: Parameters<typeof applicationRecord>[0][]) =>
    readHiringJourney(given.map(facts), dayNumber('2026-01-01'));

  it('runs from the first application to the first accepted offer of any', () => {
    expect(
      hiring(
        { applicationId: 'b', appliedOn: '2025-03-31', lerInApplication: false },
        { applicationId: 'c', appliedOn: '2025-04-20', acceptedOn: '2025-05-30' },
        { applicationId: 'd', appliedOn: '2025-04-21', acceptedOn: '2025-04-30' },
      ),
    ).toEqual({
      ...{ cohort: '2025-Q1', ler: 'no', days: 30, end: 'hired' },
      ...{ occupationFamily: '29', fillingDays: null, employer: 'employer' },
    });
  });

  it('fixes LER exposure at the first application, of one day at the one that stands first', () => {
    const sameDay = [{ lerInApplication: true }, { lerInApplication: null }];
    expect(hiring(...sameDay)?.ler).toBe('yes');
    expect(hiring(...sameDay.reverse())?.ler).toBe('unknown');
    const earlier = { appliedOn: '2025-03-31', lerInApplication: false };
    expect(hiring(...sameDay, earlier)?.ler).toBe('no');
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

describe('the clock of the job', () => {
  const filled = (...given: Parameters<typeof applicationRecord>[0][]) =>
    readHiringJourney(given.map(facts), dayNumber('2026-01-01'))?.fillingDays;
  const accepted = { appliedOn: '2025-04-01', acceptedOn: '2025-05-01' };

  it('runs from the opening of the job accepted first to its acceptance', () => {
    const other = { applicationId: 'b', appliedOn: '2025-04-02', acceptedOn: '2025-06-01' };
    const opened = { ...accepted, requisitionOpenedOn: '2025-03-02' };
    expect(filled(opened, { ...other, requisitionOpenedOn: '2025-01-01' })).toBe(60);
  });

  it('is not known without a day of opening, or with one after the acceptance, or when nobody was hired', () => {
    expect(filled(accepted)).toBeNull();
    expect(filled({ ...accepted, requisitionOpenedOn: '2025-05-02' })).toBeNull();
    const open = { appliedOn: '2025-04-01', requisitionOpenedOn: '2025-03-02' };
    expect(filled(open)).toBeNull();
    expect(filled({ ...open, acceptedOn: '2025-05-01', leftSearchOn: '2025-04-20' })).toBeNull();
  });
});

describe('readCredentialHireJourney', () => {
  const days = firstDays({ offered: '2025-02-01' });
  const journey = (...given: Parameters<typeof applicationRecord>[0][]) =>
    readCredentialHireJourney(days, given.map(facts), dayNumber('2026-01-01'));

  it('runs from the first credential to the first offer accepted from then on', () => {
    const before = { applicationId: 'b', appliedOn: '2025-01-02', acceptedOn: '2025-01-20' };
    const after = { appliedOn: '2025-01-10', acceptedOn: '2025-03-03', lerInApplication: false };
    expect(journey({ ...before, employerId: 'first' }, { ...after, employerId: 'then' })).toEqual({
      ...{ cohort: '2025-Q1', days: 30, end: 'hired', employer: 'then' },
    });
  });

  it('takes who made no application as not hired, and knows nobody without a credential', () => {
    expect(journey()).toEqual({
      ...{ cohort: '2025-Q1', days: 334, end: 'observation_ended', employer: '' },
    });
    expect(readCredentialHireJourney(new Map(), [], dayNumber('2026-01-01'))).toBeNull();
  });

  it('ends with the observation of who applied, and with leaving the search', () => {
    const until = { appliedOn: '2025-02-10', observedUntil: '2025-03-03' };
    expect(journey(until)).toMatchObject({ days: 30, end: 'observation_ended' });
    expect(journey({ ...until, leftSearchOn: '2025-02-11' })).toMatchObject({ end: 'left' });
  });
});
