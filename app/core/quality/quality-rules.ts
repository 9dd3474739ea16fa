import type { CredentialRule, QualityRule, RecordRule } from './quality-rule.ts';
import { acceptedBeforeOffered } from './rules/accepted-before-offered.ts';
import { beforeThePilot } from './rules/before-the-pilot.ts';
import { clockSkew } from './rules/clock-skew.ts';
import { inTheFuture } from './rules/in-the-future.ts';
import { orphanCredentials } from './rules/orphan-credentials.ts';
import { replacesAnotherPartner } from './rules/replaces-another-partner.ts';
import { silentPartner } from './rules/silent-partner.ts';
import { twoAgeBands } from './rules/two-age-bands.ts';
import { unusualVolume } from './rules/unusual-volume.ts';
import { verifiedBeforeIssued } from './rules/verified-before-issued.ts';

/** Every rule by which the quality of logs is judged. A new one is a file and a line here. */
export const qualityRules: readonly (QualityRule | RecordRule | CredentialRule)[] = [
  acceptedBeforeOffered,
  verifiedBeforeIssued,
  inTheFuture,
  beforeThePilot,
  clockSkew,
  twoAgeBands,
  replacesAnotherPartner,
  orphanCredentials,
  unusualVolume,
  silentPartner,
];

/** The rules that a record alone meets or does not. */
export const recordRules: readonly RecordRule[] = qualityRules.filter(
  (rule): rule is RecordRule => 'concerns' in rule,
);

/** The rules about all that is known of one credential. */
export const credentialRules: readonly CredentialRule[] = qualityRules.filter(
  (rule): rule is CredentialRule => 'concernsLife' in rule,
);

/** How often one rule was not met. */
export interface QualityFinding {
  rule: string;
  count: number;
}

const forCoordinators = new Set(
  qualityRules.filter(({ isForCoordinators }) => isForCoordinators).map(({ id }) => id),
);

/** The findings that a partner may see of its own files: none that tells of another's. */
export function findingsForPartners<Finding extends QualityFinding>(
  findings: readonly Finding[],
): Finding[] {
  return findings.filter(({ rule }) => !forCoordinators.has(rule));
}

/** What was found, in sentences for people, in the order of the rules. */
export function qualitySentences(
  findings: readonly QualityFinding[],
): { rule: string; label: string; sentence: string; why: string; whatToDo: string }[] {
  return qualityRules.flatMap(({ id, label, sentence, why, whatToDo }) => {
    const count = findings.find(({ rule }) => rule === id)?.count ?? 0;
    return count > 0 ? [{ rule: id, label, sentence: sentence(count), why, whatToDo }] : [];
  });
}

/** Counts of the same rule added up. */
export function addFindings(...lists: readonly (readonly QualityFinding[])[]): QualityFinding[] {
  const counts = new Map<string, number>();
  for (const { rule, count } of lists.flat()) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return [...counts].filter(([, count]) => count > 0).map(([rule, count]) => ({ rule, count }));
}
