import fc from 'fast-check';
import type { RoadMapAction } from '#app/core/roadmap/content/list-actions.ts';
import type { Standing } from '#app/core/roadmap/ecosystem/standing.ts';

export const roles = ['employers', 'governance', 'funders'];
const phases = ['developing', 'issuing'];

/** A small road map whose actions depend on earlier ones only, so never in a circle. */
export const arbitraryActions: fc.Arbitrary<RoadMapAction[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom(...roles),
      phase: fc.constantFrom(...phases),
      stage: fc.integer({ min: 1, max: 2 }),
      needs: fc.array(fc.nat(20), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map(({ role, phase, stage, needs }, index) => ({
      ...{ id: `a${index}`, sentence: `Action ${index}`, evidence: 'A page.', role, phase, stage },
      dependsOn: index === 0 ? [] : [...new Set(needs.map((need) => `a${need % index}`))],
    })),
  );

/** At most two stakeholders to a role, each with a stage 0 to 2 in both phases. */
export const arbitraryStandings: fc.Arbitrary<Standing[]> = fc
  .array(fc.record({ role: fc.constantFrom(...roles), stages: fc.tuple(fc.nat(2), fc.nat(2)) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((holders) =>
    holders.flatMap(({ role, stages }, index) =>
      phases.map((phase, at) => ({
        ...{ stakeholder: `s${index}`, role, phase, stage: stages[at] ?? 0 },
      })),
    ),
  );
