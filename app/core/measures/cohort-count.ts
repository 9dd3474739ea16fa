/**
 * How many quarters lie from the first to the last, both counted: cohorts as a release
 * names them, `2025-Q1`. No release has a closed cohort yet when both are empty: 0.
 */
export function cohortCount(firstCohort: string, lastCohort: string): number {
  if (firstCohort === '' || lastCohort === '') return 0;
  return quarterNumber(lastCohort) - quarterNumber(firstCohort) + 1;
}

function quarterNumber(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6));
}
