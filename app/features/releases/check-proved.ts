import { AppError } from '#app/core/app-error.ts';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { checkProof, type ProofFailure } from '#app/core/disclosure/gate/check-proof.ts';
import {
  type GateDecision,
  type GateSettings,
  gateRelease,
} from '#app/core/disclosure/gate/gate-release.ts';
import type { DisclosurePolicy } from '#app/core/disclosure/policy.ts';

/** Says which rule failed, and of whom nothing. */
const sentences: Record<ProofFailure['reason'], string> = {
  not_protected: 'a number that nobody may come to know was not looked at',
  no_witness: 'for a hidden number no second table of people was found that fits what is shown',
  changes_what_is_shown: 'a table that proves a hidden number contradicts a shown one',
  leaves_a_band: 'a table that proves a hidden number contradicts a band that is told of one',
  moves_who_is_known: 'a hidden number is not hidden from somebody who knows some of the people',
  changes_too_little: 'a hidden number can be known more closely than the policy allows',
};

/**
 * Checks by counting that everything hidden in a release is proved to be hidden.
 * @throws AppError `refused` that names the rule that failed, and no person or group
 */
export function checkProved(
  decision: GateDecision,
  draft: DraftRelease,
  { protection }: DisclosurePolicy,
): void {
  const failures = checkProof(decision, draft.people, protection);
  const [first] = failures;
  if (!first) return;
  throw new AppError(
    'refused',
    `The release is refused and nothing was published: ${sentences[first.reason]} ` +
      `(${failures.length} in all). Wait for a quarter with more people, or publish less detail.`,
  );
}

/**
 * Decides what of a draft may be shown, and lets nothing pass that is not proved.
 * @throws AppError `refused` when something that is hidden is not proved to be hidden
 */
export function decideAndProve(draft: DraftRelease, settings: GateSettings): GateDecision {
  const decision = gateRelease(draft, settings);
  checkProved(decision, draft, settings.policy);
  return decision;
}
