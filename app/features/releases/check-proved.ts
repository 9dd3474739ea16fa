import { AppError } from '#app/core/app-error.ts';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { checkProof, type ProofFailure } from '#app/core/disclosure/gate/check-proof.ts';
import type { GateDecision } from '#app/core/disclosure/gate/gate-release.ts';

/** Says which rule failed, and of whom nothing. */
const sentences: Record<ProofFailure['reason'], string> = {
  no_witness: 'for a hidden number no second table of people was found that fits what is shown',
  changes_what_is_shown: 'a table that proves a hidden number contradicts a shown one',
  moves_who_is_known: 'a hidden number is not hidden from somebody who knows some of the people',
  changes_too_little: 'a hidden number can be known more closely than the policy allows',
};

/**
 * Checks by counting that everything hidden in a release is proved to be hidden.
 * @throws AppError `refused` that names the rule that failed, and no person or group
 */
export function checkProved(decision: GateDecision, draft: DraftRelease): void {
  const failures = checkProof(decision, draft.people);
  const [first] = failures;
  if (!first) return;
  throw new AppError(
    'refused',
    `The release is refused and nothing was published: ${sentences[first.reason]} ` +
      `(${failures.length} in all). Wait for a quarter with more people, or publish less detail.`,
  );
}
