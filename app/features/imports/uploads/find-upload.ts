import type { Actor } from '#app/core/access/actor.ts';
import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { findUpload, type Upload } from '#db/records/queries/uploads.ts';
import type { FeatureContext } from '../../feature-context.ts';

/**
 * The upload with an id, for whoever began it. To everybody else it is not there.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function findOwnUpload({ records, actor }: FeatureContext, id: string): Upload {
  checkMay(actor, 'import:write');
  const upload = findUpload(records, id);
  if (upload && upload.sender === senderOf(actor)) return upload;
  throw uploadGone();
}

/** What is said of an upload that is not there. */
export function uploadGone(): AppError {
  return new AppError(
    'not_found',
    'There is no such upload, or no longer: one that gets no byte for 24 hours is given up. Begin again.',
  );
}

/** Who an upload belongs to: nobody else goes on with it, not even with the same rights. */
export function senderOf(actor: Actor): string {
  if (actor.kind === 'token') return `token:${actor.tokenId}`;
  return actor.kind === 'account' ? `account:${actor.accountId}` : actor.kind;
}
