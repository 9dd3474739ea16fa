import { z } from 'zod';
import { withoutPersonalData } from '#app/core/forms/without-personal-data.ts';
import type { DataFolder } from '#db/data-folder.ts';
import type { FeatureContext } from '../feature-context.ts';
import { approveImport, declineImport } from './approve-import.ts';
import { cancelImport } from './cancel-import.ts';
import { commitDryRun } from './commit-dry-run.ts';
import { foreseeUndo, requestUndo } from './request-undo.ts';

/** What the page of an import can be asked to do. */
export const importChoiceForm = z.object({
  intent: z.enum(['approve', 'decline', 'cancel', 'commit', 'foresee', 'undo'], {
    error: 'Use one of the buttons of the page.',
  }),
  reason: z
    .string()
    .trim()
    .max(500, { error: 'Say it in at most 500 characters.' })
    .refine(...withoutPersonalData)
    .default(''),
});

/**
 * Does what was chosen on the page of an import.
 * @returns the address to go on to
 * @throws AppError as each of the choices says
 */
export function carryOutImportChoice(
  context: FeatureContext,
  folder: DataFolder,
  id: number,
  { intent, reason }: z.infer<typeof importChoiceForm>,
): string {
  const own = `/imports/${id}`;
  switch (intent) {
    case 'approve':
      approveImport(context, folder, id, reason);
      return own;
    case 'decline':
      declineImport(context, folder, id, reason);
      return own;
    case 'cancel':
      cancelImport(context, folder, id);
      return own;
    case 'commit':
      return `/imports/${commitDryRun(context, folder, id)}`;
    case 'foresee':
      foreseeUndo(context, folder.path, id);
      return `${own}?undo=asked#undo`;
    case 'undo':
      requestUndo(context, folder.path, id);
      return own;
  }
}
