import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { createStakeholder } from '../create-stakeholder.ts';
import { readSheet } from './read-sheet.ts';

/**
 * Adds the chosen rows of a sheet as stakeholders, all or none.
 * @param chosen numbers of rows, 1 for the first one after the header
 * @returns how many were added
 * @throws AppError `forbidden`, or `invalid` for no row or for one with something wrong
 */
export function importSheet(
  context: FeatureContext,
  text: string,
  chosen: readonly number[],
): number {
  checkMay(context.actor, 'stakeholder:write');
  const rows = readSheet(text).filter(({ number }) => chosen.includes(number));
  if (rows.length === 0) throw new AppError('invalid', 'Tick at least one row to import.');
  const forms = rows.map(({ form, number }) => {
    if (form) return form;
    throw new AppError('invalid', `Row ${number} cannot be imported as it stands.`);
  });
  return context.records.transaction(() => {
    for (const form of forms) createStakeholder(context, form);
    return forms.length;
  });
}
