import { createPilotPlan, type PilotPlan, type SimulationOptions } from './pilot-plan.ts';
import { createPopulationCount, type PopulationCount } from './population.ts';
import { simulatePerson } from './simulate-person.ts';
import type { SimulatedPerson } from './simulated-person.ts';
import { createTruthCount, type TruthCount } from './truth.ts';

/** A synthetic pilot that has not been told yet. */
export interface PilotSimulation {
  plan: PilotPlan;
  /**
   * Tells one person at a time, each counted as it is told. Nothing of a person is
   * kept, so memory does not grow with their number. To be walked once, to its end,
   * before `truth` and `population` are read.
   */
  people: Iterable<SimulatedPerson>;
  truth: TruthCount;
  population: PopulationCount;
}

/**
 * A synthetic pilot of any size, the same whenever it is told with the same options.
 * @throws AppError `invalid` with a sentence when an option cannot be used.
 */
export function simulatePilot(options: SimulationOptions): PilotSimulation {
  const plan = createPilotPlan(options);
  const truth = createTruthCount(plan);
  const population = createPopulationCount(plan);
  return { plan, people: tellPeople(plan, truth, population), truth, population };
}

function* tellPeople(plan: PilotPlan, truth: TruthCount, population: PopulationCount) {
  for (let index = 0; index < plan.people; index++) {
    const person = simulatePerson(plan, index);
    truth.add(person);
    population.add(person);
    yield person;
  }
}
