import type { Random } from './random.ts';
import type { RecordedAttributes } from './simulated-person.ts';
import type { TrueAttributes } from './true-attributes.ts';

/** How often a question gets none of its answers, per thousand people. */
interface NonAnswerRates {
  prefer_not_to_say: number;
  unknown: number;
  /** Written as the code `not_collected`. */
  not_collected: number;
  /** Left empty in the file, which means not collected as well. */
  empty: number;
}

// Disability and race are declined most often; a site knows itself, and where people live is on every form.
const nonAnswerRates: Record<string, NonAnswerRates> = {
  race_ethnicity: { prefer_not_to_say: 34, unknown: 16, not_collected: 0, empty: 0 },
  gender: { prefer_not_to_say: 14, unknown: 0, not_collected: 0, empty: 0 },
  age_band: { prefer_not_to_say: 0, unknown: 9, not_collected: 0, empty: 0 },
  education: { prefer_not_to_say: 10, unknown: 22, not_collected: 0, empty: 6 },
  disability: { prefer_not_to_say: 72, unknown: 14, not_collected: 8, empty: 6 },
  veteran: { prefer_not_to_say: 12, unknown: 18, not_collected: 0, empty: 0 },
  rural_urban: { prefer_not_to_say: 0, unknown: 0, not_collected: 0, empty: 0 },
  first_generation: { prefer_not_to_say: 18, unknown: 40, not_collected: 10, empty: 0 },
};

/** What people.csv says about a person: the truth, where it was asked, known and told. */
export function recordAttributes(person: TrueAttributes, random: Random): RecordedAttributes {
  const truth: Record<string, string> = {
    race_ethnicity: person.raceEthnicity,
    gender: person.gender,
    age_band: person.ageBand,
    education: person.education,
    disability: person.hasDisability ? 'yes' : 'no',
    veteran: person.isVeteran ? 'yes' : 'no',
    rural_urban: person.ruralUrban,
    first_generation: person.isFirstGeneration ? 'yes' : 'no',
  };
  const recorded: RecordedAttributes = {};
  for (const [dimension, code] of Object.entries(truth)) {
    recorded[dimension] = recordAnswer(code, nonAnswerRates[dimension], random.next());
  }
  if (!person.site.asksFirstGeneration) recorded.first_generation = '';
  recorded.site = person.site.code;
  return recorded;
}

function recordAnswer(code: string, rates: NonAnswerRates | undefined, uniform: number): string {
  if (!rates) return code;
  let left = uniform * 1000;
  for (const [answer, rate] of Object.entries(rates)) {
    left -= rate;
    if (left < 0) return answer === 'empty' ? '' : answer;
  }
  return code;
}
