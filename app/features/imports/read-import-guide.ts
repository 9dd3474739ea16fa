import { z } from 'zod';
import { canDo, checkMay } from '#app/core/access/permissions.ts';
import { fileEndings } from '#app/core/formats/file-endings.ts';
import { findFormat, logFormats } from '#app/core/formats/format-registry.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { describeFormats } from './describe-formats.ts';

/** For whom and for which files the guide prints its lines. */
export const guideQuery = z.object({
  partner: z.string().max(120).default(''),
  format: z.string().max(40).default(''),
});

/**
 * The guide to sending logs to a pilot, with lines for a program that work as they are
 * printed. Everybody may read that of a public pilot; a partner's own names its organisation.
 * @param origin public address of this deployment, without a trailing slash
 * @param asked what the lines are to be for. A format that is not known is replaced by the first;
 *   without a known partner the lines are for none in particular, with an empty `partner`
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readImportGuide(
  context: FeatureContext,
  pilotCode: string,
  origin: string,
  asked: z.infer<typeof guideQuery>,
) {
  const { records, actor } = context;
  const pilot = findPilot(context, pilotCode);
  if (!pilot.isPublic) checkMay(actor, 'import:read');
  const ownId = actor.kind === 'account' ? actor.stakeholderId : null;
  const parts = listPilotPartners(records, pilot.id).filter(
    ({ kind, isListed, stakeholderId }) =>
      stakeholderId === ownId || (ownId === null && (kind === 'organisation' || isListed)),
  );
  // Those who send logs come first.
  const bySending = [...parts.filter((one) => one.sendsLogs), ...parts];
  const partners = new Map(bySending.map(({ slug, name }) => [slug, { value: slug, label: name }]));
  // Whom somebody else speaks for is not known until they say so.
  const own = ownId === null ? undefined : [...partners.keys()][0];
  const partner = partners.has(asked.partner) ? asked.partner : (own ?? '');
  const format = findFormat(asked.format) ?? logFormats[0];
  return {
    code: pilot.code,
    name: pilot.name,
    mayImport: canDo(actor, 'import:write'),
    mayMakeTokens: canDo(actor, 'token:administer'),
    partners: [...partners.values()],
    formats: describeFormats(),
    chosen: { partner, format: format?.id ?? '' },
    lines: {
      origin,
      pilot: pilot.code,
      partner,
      format: format?.id ?? '',
      file: `log.${fileEndings[format?.layout ?? 'delimited']}`,
    },
  };
}
