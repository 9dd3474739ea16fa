import { z } from 'zod';
import { canDo } from '#app/core/access/permissions.ts';
import { phaseSlugs } from '#app/core/roadmap/phases.ts';
import { roleSlugs } from '#app/core/roadmap/roles.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import {
  listStakeholderRegions,
  searchStakeholders as queryStakeholders,
} from '#db/records/queries/stakeholder-search.ts';
import type { FeatureContext } from '../feature-context.ts';

const pageSize = 25;

/** Filters in an address. What is none of the choices is as if it were not there. */
const searchForm = z.object({
  q: z.string().trim().max(200).catch(''),
  role: z.enum(roleSlugs).or(z.literal('')).catch(''),
  phase: z.enum(phaseSlugs).or(z.literal('')).catch(''),
  region: z.string().max(120).catch(''),
  pilot: z.string().max(40).catch(''),
  archived: z.enum(['yes']).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/**
 * A page of the directory of stakeholders, 25 at a time.
 * @param query the address's query: q, role, phase, region, pilot, archived, page
 */
export function searchStakeholders(context: FeatureContext, query: URLSearchParams) {
  const { q, page: asked, archived, ...filters } = searchForm.parse(Object.fromEntries(query));
  const mayWrite = canDo(context.actor, 'stakeholder:write');
  const isArchived = mayWrite && archived === 'yes';
  const visible = { includesUnlisted: mayWrite, isArchived };
  const filter = { ...visible, text: q, ...filters };
  const find = (page: number) =>
    queryStakeholders(context.records, filter, { limit: pageSize, offset: (page - 1) * pageSize });
  const { total } = find(1);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(asked, pageCount);
  const stakeholders = find(page).rows.map(
    ({ slug, name, kind, region, summary, roles, isListed }) => ({
      slug,
      name,
      kind,
      region,
      summary,
      isListed,
      roles,
    }),
  );
  const regions = listStakeholderRegions(context.records, visible);
  const search = { q, ...filters, archived: isArchived ? 'yes' : '' };
  const pilots = listPilots(context.records).map(({ code, name }) => ({ code, name }));
  return { stakeholders, total, page, pageCount, regions, pilots, search, mayWrite };
}
