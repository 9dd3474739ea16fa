import type { Actor } from '#app/core/access/actor.ts';
import { ownMovedTotals } from '#app/core/measures/moved-totals.ts';
import { findingsForCoordinators, findingsForPartners } from '#app/core/quality/quality-rules.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';
import { ownPartnerId } from './own-partner.ts';

/**
 * A receipt as it is shown to somebody. To a partner it says what the partner's own files
 * show and nothing that depends on what others have sent; to coordinators, how it stands in
 * the whole pilot.
 */
export function asReaderSees(actor: Actor, receipt: ImportReceipt): ImportReceipt {
  const { quality, movedTotals } = receipt;
  if (ownPartnerId(actor) === null) {
    return {
      ...receipt,
      quality: findingsForCoordinators(quality),
      movedTotals: movedTotals.map(({ eventType, from, to }) => ({ eventType, from, to })),
    };
  }
  return {
    ...receipt,
    quality: findingsForPartners(quality),
    movedTotals: ownMovedTotals(movedTotals),
  };
}
