import { and, count, desc, eq, getTableColumns, gt, isNull } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { apiTokens, pilots, stakeholders } from '../schema/index.ts';

export type ApiToken = typeof apiTokens.$inferSelect;
export type ApiTokenValues = Omit<typeof apiTokens.$inferInsert, 'id'>;

/** A token with the pilot and the partner that it is good for. Without its hash. */
export type ListedToken = Omit<ApiToken, 'tokenHash'> & {
  pilotCode: string;
  partnerSlug: string;
  partnerName: string;
};

function selectTokens(records: RecordsDatabase) {
  const { tokenHash: _, ...columns } = getTableColumns(apiTokens);
  return records
    .select({
      ...columns,
      pilotCode: pilots.code,
      partnerSlug: stakeholders.slug,
      partnerName: stakeholders.name,
    })
    .from(apiTokens)
    .innerJoin(pilots, eq(pilots.id, apiTokens.pilotId))
    .innerJoin(stakeholders, eq(stakeholders.id, apiTokens.partnerId))
    .$dynamic();
}

/** Adds a token, of which only the hash is given. */
export function insertApiToken(
  records: RecordsDatabase,
  audit: (made: ApiToken) => AuditEntry,
  values: ApiTokenValues,
): ApiToken {
  return audited(records, audit, (transaction) =>
    transaction.insert(apiTokens).values(values).returning().get(),
  );
}

/** The token with a hash, unless it has been revoked or its time has run out. */
export function findLiveApiToken(
  records: RecordsDatabase,
  tokenHash: string,
  at: string,
): ApiToken | undefined {
  return records
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.tokenHash, tokenHash), isLive(at)))
    .get();
}

/** The token with a number, or undefined. */
export function findApiToken(records: RecordsDatabase, id: number): ListedToken | undefined {
  return selectTokens(records).where(eq(apiTokens.id, id)).get();
}

/** Tokens, latest first: of one pilot, of one partner, or all. */
export function listApiTokens(
  records: RecordsDatabase,
  { pilotId, partnerId }: { pilotId?: number; partnerId?: number },
): ListedToken[] {
  return selectTokens(records)
    .where(
      and(
        pilotId === undefined ? undefined : eq(apiTokens.pilotId, pilotId),
        partnerId === undefined ? undefined : eq(apiTokens.partnerId, partnerId),
      ),
    )
    .orderBy(desc(apiTokens.id))
    .all();
}

/** How many tokens of a partner in a pilot are good at a moment. */
export function countLiveApiTokens(
  records: RecordsDatabase,
  { pilotId, partnerId }: Pick<ApiToken, 'pilotId' | 'partnerId'>,
  at: string,
): number {
  const isOfBoth = and(eq(apiTokens.pilotId, pilotId), eq(apiTokens.partnerId, partnerId));
  const found = records
    .select({ live: count() })
    .from(apiTokens)
    .where(and(isOfBoth, isLive(at)))
    .get();
  return found?.live ?? 0;
}

/** Ends a token. */
export function revokeApiToken(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  revokedAt: string,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(apiTokens).set({ revokedAt }).where(eq(apiTokens.id, id)).run();
  });
}

/**
 * Notes the day on which a token was used. Not audited, as with sessions: what the
 * program did with it is.
 */
export function noteApiTokenUse(records: RecordsDatabase, id: number, lastUsedOn: string): void {
  records.update(apiTokens).set({ lastUsedOn }).where(eq(apiTokens.id, id)).run();
}

function isLive(at: string) {
  return and(gt(apiTokens.expiresAt, at), isNull(apiTokens.revokedAt));
}
