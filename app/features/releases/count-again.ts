import { joinPeople, type PeopleTable, peopleWith } from '#app/core/disclosure/people-table.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import { keptReleases } from './read-earlier-releases.ts';
import { unpackReleased } from './released-facts.ts';
import { tallyPilot } from './tally-pilot.ts';

/** The people of released quarters, counted twice. */
export interface CountedAgain {
  /** As the logs have them now. */
  recounted: readonly PeopleTable[];
  /**
   * As they were released, with everybody known to a partner whom it has sent something of by now,
   * whether before the release or since. Null where the logs of then cannot be looked at any more.
   */
  asReleased: readonly PeopleTable[] | null;
}

/**
 * Counts released quarters again, once with everything that has been sent since and once without.
 * What was kept of a release has no references, so who of its people a partner has come to know
 * since can be seen only by counting once more what was there then.
 * @param asOf `YYYY-MM-DD`, the day that the last release goes up to
 */
export function countAgain(
  databases: { logs: LogsStore; published: PublishedDatabase },
  pilotCode: string,
  asOf: string,
): CountedAgain {
  const recounted = tallyPilot(databases.logs, { pilotCode, asOf }).peopleTables;
  return { recounted, asReleased: countAsReleased(databases, pilotCode) };
}

function countAsReleased(
  databases: { logs: LogsStore; published: PublishedDatabase },
  pilotCode: string,
): readonly PeopleTable[] | null {
  const { logs } = databases;
  let joined: readonly PeopleTable[] = [];
  for (const { release, facts } of keptReleases(databases, pilotCode)) {
    const { tables, imports } = unpackReleased(facts);
    const kept = tables.map((table) => ofNewQuarters(table, joined));
    if (kept.every(({ people }) => people === 0)) continue;
    if (imports === null) return null;
    const looksAt = { pilotCode, asOf: release.asOf, imports: new Set(imports) };
    const counted = tallyPilot(logs, looksAt).peopleTables.map((table) => {
      const quarters = new Set(valuesOf(kept.find(({ id }) => id === table.id)));
      return peopleWith(table, 'cohort', (quarter) => quarters.has(quarter));
    });
    if (!counted.every((table) => isSame(table, kept))) return null;
    joined = counted.map((table) => {
      const earlier = joined.find(({ id }) => id === table.id);
      return earlier ? joinPeople(earlier, table, 'cohort') : table;
    });
  }
  return joined;
}

/** The imports of a pilot that its logs hold. */
export function importsOf(logs: LogsStore, pilotCode: string): number[] {
  return logs
    .committedBatches()
    .flatMap((batch) => (batch.pilotCode === pilotCode ? [batch.importId] : []));
}

/** The people of quarters that an earlier release has not told of. */
function ofNewQuarters(table: PeopleTable, earlier: readonly PeopleTable[]): PeopleTable {
  const known = new Set(valuesOf(earlier.find(({ id }) => id === table.id)));
  return peopleWith(table, 'cohort', (quarter) => !known.has(quarter));
}

function valuesOf(table: PeopleTable | undefined): readonly string[] {
  return table?.attributes.find(({ id }) => id === 'cohort')?.values ?? [];
}

/** Whether people were counted again as they were kept, one after the other. */
function isSame(counted: PeopleTable, all: readonly PeopleTable[]): boolean {
  const kept = all.find(({ id }) => id === counted.id);
  if (!kept || kept.people !== counted.people) return false;
  return kept.attributes.every(({ id, values }, place) => {
    const own = counted.attributes.findIndex((attribute) => attribute.id === id);
    const [column, ownColumn] = [kept.columns[place], counted.columns[own]];
    const ownValues = counted.attributes[own]?.values;
    return column?.every(
      (value, person) => ownValues?.[ownColumn?.[person] ?? -1] === values[value],
    );
  });
}
