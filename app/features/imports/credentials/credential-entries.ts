import { findContextProblem } from '#app/core/credentials/check-contexts.ts';
import { containedCredentials, maxContained } from '#app/core/credentials/contained-credentials.ts';
import type { CredentialReport } from '#app/core/credentials/credential-report.ts';
import type { JsonObject } from '#app/core/credentials/json-object.ts';
import { judgeSignature, type SignatureVerdict } from '#app/core/credentials/judge-credential.ts';

/** One credential of a document, with what checking it by itself came to. */
export interface CredentialEntry {
  /** Null for one in the compact form, and for those that are too many. */
  document: JsonObject | null;
  signature: SignatureVerdict | 'too_many';
  /** Whether a credential inside it, at any depth, is forged. */
  holdsForged: boolean;
  /** Whether the document itself is the credential, or a presentation that holds it directly. */
  isOuter: boolean;
}

/**
 * Every credential of a document, each apart, since a signature around a credential says
 * nothing about its own: the outer one first, those inside it after it.
 * @param report what was found about the document, in the same order
 */
export function listCredentialEntries(
  document: JsonObject,
  report: CredentialReport,
  isBundled: (context: string) => boolean,
): CredentialEntry[] {
  const budget = { left: maxContained };
  if (report.kind === 'credential') return entriesOf(document, report, isBundled, budget, true);
  return containedEntries(document, report, isBundled, budget, true);
}

function entriesOf(
  document: JsonObject,
  report: CredentialReport,
  isBundled: (context: string) => boolean,
  budget: { left: number },
  isOuter: boolean,
): CredentialEntry[] {
  const hasContextProblem = findContextProblem(document, isBundled) !== null;
  const inside = containedEntries(document, report, isBundled, budget, false);
  const own: CredentialEntry = {
    ...{ document, isOuter },
    signature: judgeSignature(document, report.checks, hasContextProblem),
    holdsForged: inside.some(
      ({ signature }) => signature === 'signature_bad' || signature === 'signer_not_issuer',
    ),
  };
  return [own, ...inside];
}

function containedEntries(
  document: JsonObject,
  report: CredentialReport,
  isBundled: (context: string) => boolean,
  budget: { left: number },
  isOuter: boolean,
): CredentialEntry[] {
  const entries: CredentialEntry[] = [];
  for (const [index, inner] of containedCredentials(document).entries()) {
    budget.left -= 1;
    const own = { document: inner, holdsForged: false, isOuter };
    const found = report.contained[index];
    if (budget.left < 0 || !found) {
      // One for all the rest, whose number the sender alone decides.
      entries.push({ ...own, document: null, signature: 'too_many' });
      break;
    }
    if (inner === null) entries.push({ ...own, signature: 'unsupported' });
    else entries.push(...entriesOf(inner, found, isBundled, budget, isOuter));
  }
  return entries;
}
