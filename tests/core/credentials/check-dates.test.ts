import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDates } from '#app/core/credentials/check-dates.ts';

const now = new Date('2026-07-01T12:00:00Z');

describe('checkDates', () => {
  it.each([
    [{}, 'pass'],
    [{ validFrom: '2026-07-01T12:00:00Z' }, 'pass'],
    [{ validFrom: '2026-07-01T12:00:01Z' }, 'fail'],
    [{ validUntil: '2026-07-01T11:59:59Z' }, 'fail'],
    [{ validUntil: '2026-07-01T08:00:00-05:00' }, 'pass'],
    [{ issuanceDate: '2026-01-01T00:00:00Z', expirationDate: '2026-02-01T00:00:00Z' }, 'fail'],
    [{ validFrom: '2026-01-01' }, 'not_checked'],
    [{ validFrom: '2026-01-01T00:00:00' }, 'not_checked'],
    [{ validUntil: '2099-02-31T00:00:00Z' }, 'not_checked'],
    [{ validUntil: 'x2099-02-01T00:00:00Z' }, 'not_checked'],
    [{ validUntil: null }, 'not_checked'],
    [{ proof: { expires: '2026-06-30T00:00:00Z' } }, 'fail'],
    [{ proof: [{ created: '2026-06-30T00:00:00Z' }, { created: '2027-01-01T00:00:00Z' }] }, 'fail'],
    [{ proof: { created: '2026-07-01T12:04:00Z' } }, 'pass'],
  ])('judges %j as %s', (document, outcome) => {
    expect(checkDates(document, now).outcome).toBe(outcome);
  });

  it('passes exactly the moments between start and end', () => {
    const moment = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2060-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, moment, moment, (from, until, at) => {
        const document = { validFrom: from.toISOString(), validUntil: until.toISOString() };
        const isInside = from <= at && at <= until;
        expect(checkDates(document, at).outcome).toBe(isInside ? 'pass' : 'fail');
      }),
    );
  });
});
