import { expect, it } from 'vitest';
import { hiddenAtFirst } from '#app/core/disclosure/gate/gate-release.ts';
import { releaseLattice } from '#app/core/disclosure/gate/release-lattice.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { PilotCounter } from '#app/core/measures/pilot-counter.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { facts, firstDays } from '../../support/log-records.ts';

/** Two sites of 60 job seekers, of whom 30 were hired: by many employers at one, by one at the other. */
function draftOfSites() {
  const counter = new PilotCounter('2025-12-31', new Set(['offered']));
  for (let person = 0; person < 120; person += 1) {
    const [site, isHired] = [person < 60 ? 'Many' : 'One', person % 2 === 0];
    const employerId = site === 'Many' ? `e${person % 10}` : 'e0';
    const application = facts({
      ...{ appliedOn: '2025-02-01', acceptedOn: isHired ? '2025-02-11' : null },
      ...{ employerId, observedUntil: '2025-12-31' },
    });
    counter.count({
      ...{ firstDays: firstDays({ offered: '2025-01-20' }), attributes: { site } },
      applications: [application],
    });
  }
  const tally = counter.tally();
  const sizeClass = sizeClassOf(tally.people);
  return draftRelease({ tally, sizeClass, addedQuarters: [], pairs: [], populations: [] });
}

it('hides hires of a place where one employer stands behind nearly all of them', () => {
  const draft = draftOfSites();
  const lattice = releaseLattice(draft, disclosurePolicy);
  const isHidden = hiddenAtFirst(lattice);
  const shown = (value: string) =>
    draft.cells.flatMap(({ table, dimension, value: own, cohort, measure }, index) => {
      const place = lattice.places[index] ?? -1;
      const isOfSite = table === 'hiring' && dimension === 'site' && cohort === 'all';
      const isHires = measure.startsWith('hired_by') && own === value;
      return isOfSite && isHires ? [isHidden[place] === false] : [];
    });
  expect(shown('Many')).toEqual([true, true, true, true]);
  expect(shown('One')).toEqual([false, false, false, false]);
});
