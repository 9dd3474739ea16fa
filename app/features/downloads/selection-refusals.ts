/** Why a selection is not answered, in the one sentence for each kind. */
export const selectionRefusals = {
  invalid: 'Choose at least one pilot.',
  not_found: 'Not published at this detail. The page “Data for research” lists what there is.',
  too_large:
    'These are more than 200,000 rows. Choose fewer tables or pilots, or take the packages.',
} as const;

/** The sentence of a refusal, by the code that an address names; null for any other text. */
export function refusalSentence(code: string | null): string | null {
  if (code === 'invalid' || code === 'not_found' || code === 'too_large') {
    return selectionRefusals[code];
  }
  return null;
}
