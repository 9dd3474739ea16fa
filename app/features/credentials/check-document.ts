import { containedCredentials, maxContained } from '#app/core/credentials/contained-credentials.ts';
import {
  type CheckResult,
  type CredentialReport,
  credentialChecks,
  type Finding,
  fail,
  notChecked,
} from '#app/core/credentials/credential-report.ts';
import type { JsonObject } from '#app/core/credentials/json-object.ts';
import { readDocument } from '#app/core/credentials/read-document.ts';
import { checkCredential } from './check-credential.ts';

/**
 * Reads and checks a credential or a presentation, and each credential inside it.
 * Takes milliseconds of processor time for each, so it belongs in a process of its
 * own; uses no network and keeps nothing.
 * @throws AppError `invalid` or `too_large` when the text is no such document
 */
export async function checkDocument(text: string, now: Date): Promise<CredentialReport> {
  const { kind, document } = readDocument(text);
  return kind === 'credential'
    ? checkNested(document, now, { left: maxContained })
    : checkPresentation(document, now);
}

async function checkPresentation(document: JsonObject, now: Date): Promise<CredentialReport> {
  const contained = await checkContained(document, now, { left: maxContained });
  const schema =
    contained.length === 0
      ? fail('It is a presentation without a credential in it.')
      : notChecked('It is a presentation. The form of each credential in it is checked below.');
  const checks: CheckResult[] = credentialChecks.map(({ id }) =>
    id === 'schema' ? { check: id, ...schema } : { check: id, ...ofPresentation(id) },
  );
  return { kind: 'presentation', checks, contained };
}

function ofPresentation(check: CheckResult['check']): Finding {
  if (check === 'signature') {
    return notChecked(
      'The signature of a presentation answers a challenge that only its receiver knows. Each credential in it is checked below.',
    );
  }
  return notChecked('Checked for each credential in it, below.');
}

/** `budget` is shared by the whole document, so that nesting cannot multiply the work. */
async function checkNested(
  document: JsonObject,
  now: Date,
  budget: { left: number },
): Promise<CredentialReport> {
  const checks = await checkCredential(document, now);
  return { kind: 'credential', checks, contained: await checkContained(document, now, budget) };
}

async function checkContained(
  document: JsonObject,
  now: Date,
  budget: { left: number },
): Promise<CredentialReport[]> {
  const reports: CredentialReport[] = [];
  for (const inner of containedCredentials(document)) {
    budget.left -= 1;
    if (budget.left < 0) {
      // One for all the rest: a document of a megabyte can hold a third of a million.
      reports.push(unread(`Only the first ${maxContained} are checked.`));
      break;
    }
    if (inner === null)
      reports.push(unread('It is in the compact form, which is not supported yet.'));
    else reports.push(await checkNested(inner, now, budget));
  }
  return reports;
}

function unread(reason: string): CredentialReport {
  const checks = credentialChecks.map(({ id }) => ({ check: id, ...notChecked(reason) }));
  return { kind: 'credential', checks, contained: [] };
}
