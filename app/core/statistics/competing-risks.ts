/** Time to one of two events, of which one rules the other out. */
export {
  aalenJohansen,
  type CompetingObservation,
  cumulativeIncidence,
} from './cumulative-incidence.ts';
export { grayTest } from './gray-test.ts';
