import { checkMay } from '#app/core/access/permissions.ts';
import { comparableAddress, comparableName } from '#app/core/roadmap/stakeholder-likeness.ts';
import { listStakeholderSites } from '#db/records/queries/stakeholders.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';

/** A row with what is already there and looks like it. */
export interface PreviewRow extends Omit<SheetRow, 'form'> {
  isReady: boolean;
  /** A stakeholder that is there already, and by what it was recognised. */
  duplicate: { slug: string; name: string; by: 'name' | 'address'; isArchived: boolean } | null;
  /** An earlier row of the same sheet that is the same. */
  sameAsRow: number | null;
}

/**
 * What an import of a sheet would do, row by row. Nothing is written.
 * @throws AppError `forbidden`, or `invalid` as reading a sheet does
 */
export function previewSheet(context: FeatureContext, text: string): PreviewRow[] {
  checkMay(context.actor, 'stakeholder:write');
  const existing = listStakeholderSites(context.records).map((one) => ({
    ...one,
    likeName: comparableName(one.name),
    likeAddress: comparableAddress(one.website),
  }));
  const rows = readSheet(text).map((row) => ({
    row,
    likeName: comparableName(row.name),
    likeAddress: comparableAddress(row.website),
  }));
  return rows.map(({ row: { form, ...row }, likeName, likeAddress }, index) => {
    const isSameAddress = (other: { likeAddress: string }) =>
      likeAddress !== '' && other.likeAddress === likeAddress;
    const isSameName = (other: { likeName: string }) =>
      likeName !== '' && other.likeName === likeName;
    const found = existing.find(isSameAddress) ?? existing.find(isSameName);
    const earlier = rows.slice(0, index).find((other) => isSameAddress(other) || isSameName(other));
    return {
      ...row,
      isReady: form !== null,
      duplicate: found
        ? {
            ...{ slug: found.slug, name: found.name, isArchived: found.archivedAt !== null },
            by: isSameAddress(found) ? 'address' : 'name',
          }
        : null,
      sameAsRow: earlier?.row.number ?? null,
    };
  });
}
