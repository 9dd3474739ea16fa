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
  /**
   * How often the sender's own files alone show it, where that is not `count`: what a
   * partner may know, whatever others have sent.
   */
  ownCount?: number;
}

const forCoordinators = new Set(
  qualityRules.filter(({ isForCoordinators }) => isForCoordinators).map(({ id }) => id),
);

/**
 * The findings that a partner may see of its own files: none that tells of another's. The
 * same whether or not another partner has sent anything.
 */
export function findingsForPartners(findings: readonly QualityFinding[]): QualityFinding[] {
  return findings
    .filter(({ rule }) => !forCoordinators.has(rule))
    .map(({ rule, count, ownCount }) => ({ rule, count: ownCount ?? count }))
    .filter(({ count }) => count > 0);
}

/** The findings as the whole pilot's logs show them. */
export function findingsForCoordinators(findings: readonly QualityFinding[]): QualityFinding[] {
  return findings.filter(({ count }) => count > 0).map(({ rule, count }) => ({ rule, count }));
}

/**
 * Findings of the whole pilot with what the sender's own files alone show.
 * @param all what all files of the pilot show together
 * @param own what those of the sender show
 */
export function compareWithOwn(
  all: readonly QualityFinding[],
  own: readonly QualityFinding[],
): QualityFinding[] {
  const countIn = (findings: readonly QualityFinding[], id: string) =>
    findings.find(({ rule }) => rule === id)?.count ?? 0;
  const ids = new Set([...all, ...own].map(({ rule }) => rule));
  return [...ids].flatMap((rule) => {
    const count = countIn(all, rule);
    const ownCount = forCoordinators.has(rule) ? count : countIn(own, rule);
    return isRemarkable(count, ownCount) ? [findingOf(rule, count, ownCount)] : [];
  });
}

function isRemarkable(count: number, ownCount: number): boolean {
  return count > 0 || ownCount > 0;
}

function findingOf(rule: string, count: number, ownCount: number): QualityFinding {
  return ownCount === count ? { rule, count } : { rule, count, ownCount };
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
  const sums = new Map<string, { count: number; ownCount: number }>();
  for (const { rule, count, ownCount = count } of lists.flat()) {
    const sum = sums.get(rule) ?? { count: 0, ownCount: 0 };
    sums.set(rule, { count: sum.count + count, ownCount: sum.ownCount + ownCount });
  }
  return [...sums]
    .filter(([, { count, ownCount }]) => isRemarkable(count, ownCount))
    .map(([rule, { count, ownCount }]) => findingOf(rule, count, ownCount));
}
