import { expect, it } from 'vitest';
import { demonstrationReleases } from '#seeds/demonstration/pilots.ts';
import { simulateDemonstrationPilot } from '#seeds/demonstration/simulate-demonstration-pilot.ts';
import { summit } from '#seeds/demonstration/summit.ts';
import { attackPackages } from '../../../scripts/attack/find-leaks.ts';
import { logsOfSimulation } from '../../support/simulated-logs.ts';
import { readReleases } from './read-releases.ts';

const { logs } = logsOfSimulation(simulateDemonstrationPilot(summit).simulation, summit.code);
const [firstDay] = demonstrationReleases;

// Of many people there are curves with a point for every week, which small pilots do not have.
it('the first release of a large pilot tells the attacker nothing', async () => {
  const [release] = await readReleases(logs, summit.code, [firstDay]);
  if (!release) throw new Error('There is a release.');
  const ofEverybody = release.points.filter(({ group }) => group.length === 0);
  expect(ofEverybody.length).toBeGreaterThan(10);
  expect(release.cells.filter(({ status }) => status === 'shown').length).toBeGreaterThan(800);
  const endsAt = performance.now() + 300_000;
  const { targets } = await attackPackages([release], {
    ...{ knownSite: null, isStrict: false },
    isTimeUp: () => performance.now() > endsAt,
  });
  expect(targets.length).toBeGreaterThan(15_000);
  expect(targets.filter(({ finding }) => finding === 'recovered')).toEqual([]);
  // The attacker had time for every number.
  expect(targets.filter(({ isLeft }) => isLeft)).toEqual([]);
}, 900_000);
