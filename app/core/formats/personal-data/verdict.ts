import type { Suspicion } from './detect-value.ts';
import type { NameGrade } from './person-name.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';
import { personalDataKinds } from './personal-data-kind.ts';

/** What a single value says: certain kinds stop at once, doubtful ones are weighed by column. */
export interface Verdict {
  certain: PersonalDataKind | null;
  doubtful: Suspicion | null;
  name: NameGrade;
  /** Of a name: whether it is one word only. */
  isOneWord: boolean;
}

// The same objects again and again: a million rows need no million verdicts.
export const harmless: Verdict = {
  certain: null,
  doubtful: null,
  name: null,
  isOneWord: false,
};
const certain = new Map(
  (Object.keys(personalDataKinds) as PersonalDataKind[]).map((kind) => [
    kind,
    { ...harmless, certain: kind },
  ]),
);

export function certainly(kind: PersonalDataKind): Verdict {
  return certain.get(kind) ?? { ...harmless, certain: kind };
}

const doubtful = new Map<Suspicion, Verdict>();

export function doubtfully(kind: Suspicion): Verdict {
  const known = doubtful.get(kind) ?? { ...harmless, doubtful: kind };
  doubtful.set(kind, known);
  return known;
}
