import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qualityRules } from '#app/core/quality/quality-rules.ts';
import { silentPartner } from '#app/core/quality/rules/silent-partner.ts';
import { type SentFile, toldToPartner } from '../../support/told-to-partner.ts';

const pid = (name: string) => `p_7Q2M4T9XK3_${name}`;
const event = (id: string, type: string, at: string, credential: string, person = 'a') =>
  `${id},${type},${at},${credential},${pid(person)},lakes-college`;
const day = (start: string, days: number) =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** One event a week for nine weeks, then many in one: far outside the partner's own history. */
const volume = [
  ...Array.from({ length: 9 }, (_, week) => day('2025-03-03', week * 7)),
  ...Array.from({ length: 30 }, () => '2025-05-06'),
].map((at, index) => event(`volume-${index}`, 'awarded', at, `cred-v${index}`));

/** Files in which every rule of one's own is not met, and which touch what others may know. */
const own: SentFile[] = [
  { format: 'events-csv', rows: volume.slice(0, 9) },
  {
    format: 'events-csv',
    rows: [
      ...volume.slice(9),
      event('ev-1', 'awarded', '2025-02-01', 'cred-1'),
      event('ev-2', 'verified', '2025-02-02', 'cred-known'),
      event('ev-3', 'accepted', '2025-02-03', 'cred-nobody'),
      event('ev-4', 'accepted', '2025-02-03', 'cred-2'),
      event('ev-5', 'offered', '2025-02-06', 'cred-2'),
      event('ev-6', 'verified', '2025-02-03', 'cred-3'),
      event('ev-7', 'issued', '2025-02-06', 'cred-3'),
      event('ev-8', 'awarded', '2023-02-06', 'cred-4'),
      event('ev-9', 'awarded', '2026-07-01T20:00:00Z', 'cred-5'),
      event('ev-10', 'awarded', '2027-07-01', 'cred-6'),
    ],
  },
  {
    format: 'events-csv',
    rows: [
      event('ev-1', 'awarded', '2025-02-01', 'cred-1'),
      event('ev-2', 'verified', '2025-02-05', 'cred-known'),
      event('ev-11', 'verified', '2025-02-02', 'cred-known', 'b'),
    ],
  },
  { format: 'people-csv', rows: [`${pid('a')},woman,25-44`, `${pid('b')},man,25-44`] },
  { format: 'people-csv', rows: [`${pid('a')},woman,19-24`] },
  { format: 'applications-csv', rows: [`app-1,${pid('a')},2025-02-01,,2025-12-01`] },
  { format: 'population-csv', rows: ['gender,woman,1200,2025-01-01,Census'] },
];

/** Another partner that has sent all the same things, and some that contradict them. */
const sameThings: SentFile[] = [
  {
    format: 'events-csv',
    rows: [
      event('ev-1', 'awarded', '2025-02-01', 'cred-1'),
      event('ev-2', 'issued', '2025-03-01', 'cred-known', 'c'),
      event('ev-4', 'offered', '2025-02-01', 'cred-2'),
      event('ev-11', 'revoked', '2025-02-02', 'cred-3'),
      ...volume,
    ],
  },
  { format: 'people-csv', rows: [`${pid('a')},man,45-54`, `${pid('b')},man,25-44`] },
  { format: 'applications-csv', rows: [`app-1,${pid('a')},2025-02-01,2025-03-01,2025-12-01`] },
  { format: 'population-csv', rows: ['gender,woman,1200,2025-01-01,Census'] },
];

/** Another partner that has sent as many files, about nothing of it. */
const otherThings: SentFile[] = [
  { format: 'events-csv', rows: [event('ev-90', 'shared', '2025-08-01', 'cred-90', 'z')] },
  { format: 'people-csv', rows: [`${pid('z')},man,25-44`] },
  { format: 'applications-csv', rows: [`app-9,${pid('z')},2025-02-01,,2025-12-01`] },
  { format: 'population-csv', rows: ['gender,man,9,2024-01-01,Survey'] },
];

test('a partner is told the same whatever others have sent, by every rule and in every field', async () => {
  const known = await toldToPartner(sameThings, own);
  const unknown = await toldToPartner(otherThings, own);
  expect(known.told).toBe(unknown.told);
  // Guards the comparison itself: every rule by which a file is judged was met with here.
  const judged = qualityRules.filter(({ id }) => id !== silentPartner.id).map(({ id }) => id);
  expect([...known.rules].sort()).toEqual(judged.sort());
  expect(known.told).toContain('"event_conflict"');
});

test('a partner is told the same whatever anybody sends', async () => {
  const one = <T>(...values: T[]) => fc.constantFrom(...values);
  const moment = one('2025-02-01', '2025-02-03', '2025-02-05T10:00:00Z', '2025-04-01');
  const person = one('a', 'b');
  const type = one('offered', 'accepted', 'issued', 'verified', 'shared');
  const id = one('1', '2', '3');
  const rowOf = {
    'events-csv': fc
      .tuple(id, type, moment, id, person)
      .map(([name, ...rest]) => event(`ev-${name}`, rest[0], rest[1], `cred-${rest[2]}`, rest[3])),
    'people-csv': fc
      .tuple(person, one('woman', 'man'), one('25-44', '45-54'))
      .map(([name, ...rest]) => [pid(name), ...rest].join(',')),
    'applications-csv': fc
      .tuple(id, person, one('', '2025-03-01'))
      .map(([name, who, accepted]) => `app-${name},${pid(who)},2025-02-01,${accepted},2025-12-01`),
    'population-csv': fc
      .tuple(one('woman', 'man'), one(1, 2), one('2025-01-01', '2026-01-01'))
      .map(([value, eligible, asOf]) => `gender,${value},${eligible},${asOf},Census`),
  };
  const rows = (format: SentFile['format']) =>
    fc.array(rowOf[format], { minLength: 1, maxLength: 5 });
  const file = one(
    ...(['events-csv', 'events-csv', 'people-csv', 'applications-csv', 'population-csv'] as const),
  ).chain((format) => rows(format).map((some): SentFile => ({ format, rows: some })));
  const files = fc.array(file, { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(files, files, files, async (left, right, sent) => {
      const [first, second] = [await toldToPartner(left, sent), await toldToPartner(right, sent)];
      expect(first.told).toBe(second.told);
    }),
    { numRuns: 3 },
  );
});
