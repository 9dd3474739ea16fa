import { detectValue } from '../formats/personal-data/detect-value.ts';
import {
  type PersonalDataKind,
  personalDataKinds,
} from '../formats/personal-data/personal-data-kind.ts';

/** What tells of a person wherever it stands. Links and numbers of versions may be of things. */
const refused = new Set<PersonalDataKind>([
  ...(['email', 'phone', 'ssn', 'birth', 'address', 'did', 'token'] as const),
]);

const sentence = `Leave out what tells of a person: ${[...refused]
  .map((kind) => personalDataKinds[kind])
  .join(', ')}. What is written here is kept for good.`;

/**
 * Whether a text that people write freely holds nothing that tells of a person beyond a name:
 * such texts are shown to others and kept in the audit log. Names are allowed.
 */
function isWithoutPersonalData(text: string): boolean {
  const kind = detectValue(text, 'free');
  return kind === null || !refused.has(kind);
}

/** For `refine`: the check, and the sentence when it is not met, which never holds the text. */
export const withoutPersonalData = [isWithoutPersonalData, { error: sentence }] as const;
