import { z } from 'zod';

/**
 * The checks of a credential, in the order in which they are shown. Each is
 * answered apart: a credential may be genuine and expired, or unexpired and
 * forged, and one verdict over both would hide which.
 */
export const credentialChecks = [
  {
    id: 'signature',
    label: 'Signature',
    question: 'Is the content unchanged since it was signed?',
  },
  { id: 'expiry', label: 'Dates', question: 'Is it valid today?' },
  {
    id: 'issuer',
    label: 'Issuer',
    question: 'Does the signing key belong to the issuer it names?',
  },
  {
    id: 'issuer_known',
    label: 'Issuer known',
    question: 'Is the issuer in a register of trusted issuers?',
  },
  { id: 'revocation', label: 'Revocation', question: 'Has the issuer taken it back?' },
  {
    id: 'schema',
    label: 'Form',
    question: 'Does it hold what an Open Badges 3.0 credential must hold?',
  },
] as const;

const checkIds = credentialChecks.map((check) => check.id);

/** What one check found. `reason` is a sentence and holds no value of the credential but dates. */
const checkResultSchema = z.object({
  check: z.enum(checkIds),
  outcome: z.enum(['pass', 'fail', 'not_checked']),
  reason: z.string(),
});
export type CheckResult = z.infer<typeof checkResultSchema>;
export type CheckOutcome = CheckResult['outcome'];

/** What was found about a credential or presentation, and about each credential inside it. */
export interface CredentialReport {
  kind: 'credential' | 'presentation';
  checks: CheckResult[];
  contained: CredentialReport[];
}

export const credentialReportSchema: z.ZodType<CredentialReport> = z.object({
  kind: z.enum(['credential', 'presentation']),
  checks: z.array(checkResultSchema),
  get contained() {
    return z.array(credentialReportSchema);
  },
});

/** An outcome with its sentence, before it is known which check it belongs to. */
export interface Finding {
  outcome: CheckOutcome;
  reason: string;
}

export const pass = (reason: string): Finding => ({ outcome: 'pass', reason });
export const fail = (reason: string): Finding => ({ outcome: 'fail', reason });
export const notChecked = (reason: string): Finding => ({ outcome: 'not_checked', reason });
