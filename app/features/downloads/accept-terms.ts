import { dataPurposes, dataTermsVersion } from '#app/core/access/data-terms.ts';
import { AppError } from '#app/core/app-error.ts';
import { findAcceptedTerms, recordAcceptedTerms } from '#db/records/queries/data-terms.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
import { accountTermsForm, type TermsForm, visitorTermsForm } from './terms-form.ts';

/** The form that whoever asks fills in. */
export function termsFormOf({ actor }: Pick<FeatureContext, 'actor'>) {
  return actor.kind === 'account' ? accountTermsForm : visitorTermsForm;
}

/**
 * Notes that whoever asks accepts the terms of the data: of an account who and what for, of
 * anybody else the kind of purpose alone, in the audit log.
 * @returns the day, `YYYY-MM-DD`
 * @throws AppError `invalid` when an account names no purpose
 */
export function acceptTerms(context: FeatureContext, form: TermsForm): string {
  const { actor, records, now } = context;
  const { purpose } = form;
  const audit = auditEntry(context, 'data.terms_accepted', 'data_terms', dataTermsVersion, {
    purpose,
  });
  if (actor.kind !== 'account') {
    recordAcceptedTerms(records, { ...audit, actor: 'not signed in' }, null);
    return today(context);
  }
  if (purpose === '') throw new AppError('invalid', 'Choose what you take the data for.');
  recordAcceptedTerms(records, audit, {
    ...{ accountId: actor.accountId, version: dataTermsVersion, purpose },
    ...{ purposeText: 'purposeText' in form ? form.purposeText : '' },
    acceptedAt: now().toISOString(),
  });
  return today(context);
}

/** When an account accepted the terms, and what for; null when it has not, or is none. */
export function ownAcceptedTerms({ actor, records }: FeatureContext) {
  if (actor.kind !== 'account') return null;
  const accepted = findAcceptedTerms(records, actor.accountId, dataTermsVersion);
  if (!accepted) return null;
  const { acceptedAt, purpose } = accepted;
  const label = dataPurposes.find(({ value }) => value === purpose)?.label ?? '';
  return { acceptedOn: acceptedAt.slice(0, 10), purpose: label };
}
