import { AppError } from '#app/core/app-error.ts';
import { joinPeople, type PeopleTable, peopleWith } from '#app/core/disclosure/people-table.ts';
import { partnerInsider } from '#app/core/measures/pilot-counter.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import { keptReleases } from './read-earlier-releases.ts';
import { type ImportKept, unpackReleased } from './released-facts.ts';
import { SitesOfPeople } from './sites-of-people.ts';
import { tallyPilot } from './tally-pilot.ts';

/** The people of released quarters, counted twice, with whom each insider knows by now of both. */
export interface CountedAgain {
  /** As they were released. */
  released: readonly PeopleTable[];
  /** As the logs have them now. */
  recounted: readonly PeopleTable[];
}

interface CountOrder {
  pilotCode: string;
  /** `YYYY-MM-DD`, the day that the last release goes up to. */
  asOf: string;
  /** Quarters up to this one are not looked at; empty for none. */
  correctedThrough: string;
}

type Databases = { logs: LogsStore; published: PublishedDatabase };

/**
 * Counts released quarters again, with everything that has been sent since and as they were then.
 * What was kept of a release has no references, so who of its people a partner has come to know
 * since, or a site, can be seen only by counting once more what was there then.
 *
 * Where an import of then was taken back that cannot be done: then only what one partner has sent
 * and taken back since is counted, who learns nothing of others by it, and is no insider.
 * @throws AppError `refused` where that was more than one partner, `conflict` where an import came
 *   in while people were counted
 */
export function countAgain(databases: Databases, order: CountOrder): CountedAgain {
  const { logs } = databases;
  const { pilotCode, asOf } = order;
  const present = importsOf(logs, pilotCode);
  const looks = looksBack(databases, order);
  const senders = sendersSince(looks, present);
  const isAllThere = looks.every(({ imports }) => imports?.every((one) => isIn(one, present)));
  if (isAllThere) {
    const sites = new SitesOfPeople();
    sites.note(logs.personLogs(pilotCode, asOf));
    for (const look of looks) sites.note(logs.personLogs(pilotCode, look.asOf, idsOf(look)));
    const released = countAsReleased(logs, pilotCode, looks, sites);
    const otherSites = (place: number) => sites.of(place);
    const recounted = tallyPilot(logs, { pilotCode, asOf, otherSites }).peopleTables;
    if (importsOf(logs, pilotCode).join() !== present.join()) throw cameMeanwhile();
    if (released) return { released, recounted };
  }
  if (senders === null) throw cannotBeChecked(wasNotNoted);
  if (senders.size > 1) throw cannotBeChecked(isNotThere);
  const [sender = ''] = senders;
  const { peopleTables } = tallyPilot(logs, { pilotCode, asOf });
  const kept = looks.reduce<readonly PeopleTable[]>((all, { tables }) => joined(all, tables), []);
  const [released, recounted] = [kept, peopleTables].map((tables) =>
    tables.map((table) => withoutInsider(table, partnerInsider(sender))),
  );
  return { released: released ?? [], recounted: recounted ?? [] };
}

/** What a release counted of the quarters that it was the first to tell of. */
interface LookBack {
  asOf: string;
  imports: readonly ImportKept[] | null;
  tables: readonly PeopleTable[];
}

/** The releases that told of quarters first that no revision has looked at again. */
function looksBack(databases: Databases, { pilotCode, correctedThrough }: CountOrder): LookBack[] {
  const known = new Set<string>();
  return keptReleases(databases, pilotCode).flatMap(({ release, facts }): LookBack[] => {
    const { tables, imports } = unpackReleased(facts);
    const own = tables.map((table) => {
      const isNew = (quarter: string) => !known.has(`${table.id} ${quarter}`);
      return peopleWith(table, 'cohort', (quarter) => isNew(quarter) && quarter > correctedThrough);
    });
    for (const table of tables) {
      for (const quarter of quartersOf(table)) known.add(`${table.id} ${quarter}`);
    }
    const isEmpty = own.every(({ people }) => people === 0);
    return isEmpty ? [] : [{ asOf: release.asOf, imports, tables: own }];
  });
}

/** The people as they were counted, or null when they are not counted again as they were kept. */
function countAsReleased(
  logs: LogsStore,
  pilotCode: string,
  looks: readonly LookBack[],
  sites: SitesOfPeople,
): readonly PeopleTable[] | null {
  let all: readonly PeopleTable[] = [];
  for (const look of looks) {
    const tally = tallyPilot(logs, {
      ...{ pilotCode, asOf: look.asOf, imports: idsOf(look) },
      otherSites: (place) => sites.of(place),
    });
    const counted = tally.peopleTables.map((table) => {
      const quarters = new Set(quartersOf(look.tables.find(({ id }) => id === table.id)));
      return peopleWith(table, 'cohort', (quarter) => quarters.has(quarter));
    });
    if (!counted.every((table) => isSame(table, look.tables))) return null;
    all = joined(all, counted);
  }
  return all;
}

function joined(
  earlier: readonly PeopleTable[],
  later: readonly PeopleTable[],
): readonly PeopleTable[] {
  return later.map((table) => {
    const before = earlier.find(({ id }) => id === table.id);
    return before ? joinPeople(before, table, 'cohort') : table;
  });
}

/** Who has sent or taken back something since; null where it was not noted what was there then. */
function sendersSince(
  looks: readonly LookBack[],
  present: readonly ImportKept[],
): ReadonlySet<string> | null {
  const senders = new Set<string>();
  for (const { imports } of looks) {
    if (imports === null) return null;
    const gone = imports.filter((one) => !isIn(one, present));
    const come = present.filter((one) => !isIn(one, imports));
    for (const [, partner] of [...gone, ...come]) senders.add(partner);
  }
  return senders;
}

/** The imports of a pilot that its logs hold. */
export function importsOf(logs: LogsStore, pilotCode: string): ImportKept[] {
  return logs
    .committedBatches()
    .flatMap((batch): ImportKept[] =>
      batch.pilotCode === pilotCode ? [[batch.importId, batch.partner]] : [],
    );
}

function isIn([importId]: ImportKept, imports: readonly ImportKept[]): boolean {
  return imports.some(([id]) => id === importId);
}

function idsOf({ imports }: LookBack): ReadonlySet<number> {
  return new Set(imports?.map(([importId]) => importId));
}

function quartersOf(table: PeopleTable | undefined): readonly string[] {
  return table?.attributes.find(({ id }) => id === 'cohort')?.values ?? [];
}

function withoutInsider(table: PeopleTable, insider: string): PeopleTable {
  return { ...table, insiders: table.insiders.filter(({ id }) => id !== insider) };
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

const wasNotNoted =
  'what was in the logs when the numbers were released was not noted then, so who of their people ' +
  'a partner has come to know since cannot be seen.';
const isNotThere =
  'the released numbers cannot be counted again as they were, because an import was taken back or ' +
  'they were counted otherwise, and more than one partner has sent or taken back something since. ' +
  'One of them could know all but a few of those concerned.';

function cannotBeChecked(reason: string): AppError {
  return new AppError(
    'refused',
    `These corrections cannot be checked, and nothing was published: ${reason} The released numbers stay as they are.`,
  );
}

function cameMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'An import came in while people were counted again. Nothing was published: try once more.',
  );
}
