/** What the numbers of truth.json mean, in words, for whoever compares another count with them. */
export const truthDefinitions: Record<string, string> = {
  as_of: 'The last day anything is known of. Nothing after it stands in any of the files.',
  cohort:
    'A calendar quarter, written 2025-Q1. For people and reached_ it is the quarter of the first awarded or offered event; for job_seekers and hired_by_ it is the quarter of the first application.',
  'cohort all':
    'All quarters that are closed at as_of together. A quarter is closed when its last day plus 180 days is not later than as_of. Quarters that are not closed have no row.',
  dimension:
    'A column of people.csv, empty for everybody. Every person has one value of each dimension; an empty field counts as not_collected.',
  people: 'People with an awarded or offered event whose entry quarter is the cohort.',
  reached_:
    'People of the cohort who reached the step and all steps before it within 180 days of the day of entry (180 counts). Days are dates in UTC. The order among the steps does not matter.',
  reached_awarded: 'All people of the cohort.',
  reached_accepted: 'At least one accepted event.',
  reached_shared: 'At least one shared or presented event.',
  reached_verified: 'At least one verified event, whatever its result.',
  reached_applied:
    'At least one application with ler_in_application = yes, applied_on not before the day of entry.',
  reached_interviewed:
    'interviewed_on of any application with a record, not before the day of entry.',
  reached_hired: 'accepted_on of any application with a record, not before the day of entry.',
  job_seekers: 'People whose first application was made in the cohort.',
  hired_by_:
    'Job seekers of the cohort whose first accepted_on over all their applications lies at most so many days after their first applied_on, and not after their first left_search_on.',
  _ler_yes: 'Only those whose first application had ler_in_application = yes.',
  _ler_no: 'Only those whose first application had ler_in_application = no.',
};
