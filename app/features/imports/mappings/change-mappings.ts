import { z } from 'zod';
import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { requiredNumber } from '#app/core/forms/number-value.ts';
import { retireMapping } from '#db/records/queries/mappings.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { findPilot } from '../../pilots/find-pilot.ts';
import { keepMapping } from './keep-mapping.ts';
import { findMappingIn, type MappingScope, mappingScope } from './mapping-scope.ts';

const longestMapping = 500_000;

/** What the pages of mappings can ask for. */
export const mappingForm = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('save'),
      /** Slug of the partner whose files are meant; empty for one's own, or nobody's. */
      partner: z.string().max(120).default(''),
      /** A mapping file's text. */
      mapping: z
        .string({ error: 'Give the mapping as JSON.' })
        .trim()
        .min(1, { error: 'Paste the mapping as JSON, or choose its file.' })
        .max(longestMapping, { error: 'This is too long for a mapping.' }),
      /** Whether to go on to the page of the mapping. */
      next: z.enum(['stay', 'show']).default('stay'),
    }),
    z.object({
      intent: z.literal('remove'),
      mappingId: requiredNumber('Choose a mapping.', { min: 1, isWhole: true }),
    }),
  ],
  'Use one of the buttons of the page.',
);

export type MappingChange = z.output<typeof mappingForm>;

/**
 * Keeps or removes a mapping.
 * @returns the id of the mapping that was kept, or null
 * @throws AppError `sign_in_required`, `forbidden`, `not_found`, or `invalid` with what is
 *   wrong with the mapping
 */
export function changeMappings(
  context: FeatureContext,
  pilotCode: string,
  form: MappingChange,
): number | null {
  checkMay(context.actor, 'import:write');
  const pilot = findPilot(context, pilotCode);
  checkMay(context.actor, 'import:write', { pilotId: pilot.id });
  const scope = mappingScope(context, pilot);
  if (form.intent === 'save') {
    const partnerId = partnerOf(scope, form.partner);
    checkMay(context.actor, 'import:write', { partnerId });
    return keepMapping(context, partnerId, form.mapping).id;
  }
  const { id, partnerId, retiredAt, format } = findMappingIn(context, scope, form.mappingId);
  checkMay(context.actor, 'import:write', { partnerId });
  if (retiredAt !== null) return null;
  const entry = auditEntry(context, 'mapping.removed', 'mapping', id, { format, partnerId });
  retireMapping(context.records, entry, id, context.now().toISOString());
  return null;
}

/** The partner that is meant: the one that is named or, unnamed, the only one there can be. */
function partnerOf({ partners, withNobodys }: MappingScope, slug: string): number | null {
  if (slug === '' && withNobodys) return null;
  const partner = slug === '' ? partners[0] : partners.find((one) => one.slug === slug);
  if (partner) return partner.id;
  throw new AppError(
    'invalid',
    slug === ''
      ? 'Your organisation takes no part in this pilot. A coordinator can add it to the partners.'
      : 'The partner must be one of the pilot’s partners.',
  );
}
