import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { GateDecision } from '#app/core/disclosure/gate/gate-release.ts';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';

/** An import, and the partner that sent it; empty when none was named. */
export type ImportKept = readonly [importId: number, partner: string];

/** What a release was counted from, and what proves it. Stays in the private logs. */
export interface ReleaseFactsKept {
  tables: readonly PeopleTable[];
  /**
   * Tables of those who entered since the release before that prove what is hidden of them, as
   * the gate found them. They come last among the people, in the same order.
   */
  proof: unknown;
  /** The last quarter whose people a revision has looked at again; empty before the first one. */
  correctedThrough: string;
  /** The imports that were there when it was counted; null where it was not noted. */
  imports: readonly ImportKept[] | null;
}

const keptShape = z.object({
  tables: z.array(
    z.object({
      ...{ id: z.string(), people: z.number() },
      attributes: z.array(z.object({ id: z.string(), values: z.array(z.string()) })),
      columns: z.array(z.array(z.number())),
      insiders: z.array(z.object({ id: z.string(), knows: z.array(z.number()) })),
    }),
  ),
  proof: z.unknown(),
  correctedThrough: z.string().default(''),
  imports: z
    .array(z.tuple([z.number(), z.string()]))
    .nullable()
    .default(null),
});

/** Packs what a release was counted from, and the tables of people that prove it. */
export function packReleased(
  peopleTables: readonly PeopleTable[],
  { lattice, witnesses, protections }: GateDecision,
  { correctedThrough, imports }: Pick<ReleaseFactsKept, 'correctedThrough' | 'imports'>,
): Uint8Array {
  const proof = {
    witnesses: witnesses.map(({ table, differences }) => ({ table, differences })),
    protections: protections.map(({ cell, ...protection }) => ({
      ...protection,
      cell: lattice.cells[cell]?.key,
    })),
  };
  const kept: z.input<typeof keptShape> = {
    tables: peopleTables.map((table) => ({
      ...{ id: table.id, people: table.people },
      attributes: table.attributes.map(({ id, values }) => ({ id, values: [...values] })),
      columns: table.columns.map((column) => [...column]),
      insiders: table.insiders.map(({ id, knows }) => ({
        id,
        knows: [...knows.keys()].filter((person) => knows[person] === 1),
      })),
    })),
    ...{
      proof,
      correctedThrough,
      imports: imports?.map(([id, partner]) => [id, partner]) ?? null,
    },
  };
  return gzipSync(JSON.stringify(kept));
}

/** The facts of a release as they were packed. */
export function unpackReleased(facts: Uint8Array): ReleaseFactsKept {
  const kept = keptShape.parse(JSON.parse(gunzipSync(facts).toString('utf8')));
  return {
    ...{ proof: kept.proof, correctedThrough: kept.correctedThrough, imports: kept.imports },
    tables: kept.tables.map(({ columns, insiders, ...table }) => ({
      ...table,
      columns: columns.map((column) => Uint16Array.from(column)),
      insiders: insiders.map(({ id, knows }) => {
        const known = new Uint8Array(table.people);
        for (const person of knows) known[person] = 1;
        return { id, knows: known };
      }),
    })),
  };
}
