import { expect, it } from 'vitest';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { readHome } from '#app/features/roadmap/read-home.ts';
import { releases } from '#db/published/schema/index.ts';
import { visitor } from '../../support/actors.ts';
import { testContext } from '../../support/test-databases.ts';

const release = {
  ...{ number: 1, status: 'published' as const, asOf: '2026-06-30', policyVersion: '1' },
  ...{ builtAt: '2026-07-01T00:00:00Z', policy: '{}', cellsShown: 1, cellsHidden: 0 },
  ...{ firstCohort: '2025-Q1', lastCohort: '2025-Q2', cellsSha256: '' },
};

function ecosystem() {
  const context = testContext();
  createPilot(context, { code: 'OPEN', name: 'Open' });
  createPilot(context, { code: 'CLOSED', name: 'Closed', isPublic: false });
  createPilot(context, { code: 'YOUNG', name: 'Young' });
  const later = { ...release, number: 2, asOf: '2026-09-30', lastCohort: '2025-Q3' };
  for (const row of [
    { ...release, pilotCode: 'OPEN' },
    { ...later, pilotCode: 'OPEN' },
    { ...release, pilotCode: 'CLOSED', asOf: '2026-10-31' },
  ]) {
    context.published.insert(releases).values(row).run();
  }
  return context;
}

it('counts what is published by the latest release of each pilot', () => {
  const home = readHome(ecosystem());
  expect(home.pilots.map(({ code }) => code).sort()).toEqual(['CLOSED', 'OPEN', 'YOUNG']);
  expect(home.published).toEqual({ pilotCount: 2, cohortCount: 3 + 2, latestAsOf: '2026-10-31' });
});

it('counts for a visitor only what a visitor may read', () => {
  const home = readHome({ ...ecosystem(), actor: visitor });
  expect(home.published).toEqual({ pilotCount: 1, cohortCount: 3, latestAsOf: '2026-09-30' });
});

it('has a map of all stations and no date when there is nothing yet', () => {
  const home = readHome(testContext());
  expect(home.map.stations).toHaveLength(40);
  expect(home.published).toEqual({ pilotCount: 0, cohortCount: 0, latestAsOf: null });
});
