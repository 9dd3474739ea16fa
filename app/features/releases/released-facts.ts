import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { GateDecision } from '#app/core/disclosure/gate/gate-release.ts';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import type { CollectedLogs } from '#app/core/measures/funnel-steps.ts';
import type { PilotTally } from '#app/core/measures/pilot-tally.ts';

/** What a release was counted from, and what proves it. Stays in the private logs. */
export interface ReleaseFactsKept {
  tables: readonly PeopleTable[];
  collected: CollectedLogs;
  /** People of the pilot, which its size class went by. */
  people: number;
  /** Tables of people that prove the release, as the gate found them. */
  proof: unknown;
}

const keptShape = z.object({
  people: z.number(),
  eventTypes: z.array(z.string()),
  applicationColumns: z.array(z.string()),
  tables: z.array(
    z.object({
      ...{ id: z.string(), people: z.number() },
      attributes: z.array(z.object({ id: z.string(), values: z.array(z.string()) })),
      columns: z.array(z.array(z.number())),
      insiders: z.array(z.object({ id: z.string(), knows: z.array(z.number()) })),
    }),
  ),
  proof: z.unknown(),
});

/** Packs what a release was counted from, and the tables of people that prove it. */
export function packReleased(
  { peopleTables, collected, people }: PilotTally,
  { lattice, witnesses, protections }: GateDecision,
): Uint8Array {
  const proof = {
    witnesses: witnesses.map(({ table, differences }) => ({ table, differences })),
    protections: protections.map(({ cell, ...protection }) => ({
      ...protection,
      cell: lattice.cells[cell]?.key,
    })),
  };
  const kept: z.input<typeof keptShape> = {
    people,
    eventTypes: [...collected.eventTypes],
    applicationColumns: [...collected.applicationColumns],
    tables: peopleTables.map((table) => ({
      ...{ id: table.id, people: table.people },
      attributes: table.attributes.map(({ id, values }) => ({ id, values: [...values] })),
      columns: table.columns.map((column) => [...column]),
      insiders: table.insiders.map(({ id, knows }) => ({
        id,
        knows: [...knows.keys()].filter((person) => knows[person] === 1),
      })),
    })),
    proof,
  };
  return gzipSync(JSON.stringify(kept));
}

/** The facts of a release as they were packed. */
export function unpackReleased(facts: Uint8Array): ReleaseFactsKept {
  const kept = keptShape.parse(JSON.parse(gunzipSync(facts).toString('utf8')));
  return {
    ...{ people: kept.people, proof: kept.proof },
    collected: {
      eventTypes: new Set(kept.eventTypes),
      applicationColumns: new Set(kept.applicationColumns),
    },
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
