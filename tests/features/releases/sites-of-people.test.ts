import { expect, it } from 'vitest';
import { SitesOfPeople } from '#app/features/releases/sites-of-people.ts';
import { firstDays } from '../../support/log-records.ts';

it('keeps every site of a person, whichever was noted first, and none of who was of none', () => {
  const sites = new SitesOfPeople();
  const person = (place: number, attributes: Record<string, string> | null) => ({
    ...{ place, attributes, firstDays: firstDays({}), applications: [] },
  });
  for (const site of ['a', 'b', 'c', 'a'])
    sites.note([person(3, { site }), person(4, { site: 'b' })]);
  sites.note([person(4, { gender: 'woman' }), person(5, null)]);
  expect([...sites.of(3)].sort()).toEqual(['a', 'b', 'c']);
  expect(sites.of(4)).toEqual(['b']);
  expect(sites.of(5)).toEqual([]);
});
