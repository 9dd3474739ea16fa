import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import { PilotCounter } from '#app/core/measures/pilot-counter.ts';
import type { PilotTally } from '#app/core/measures/pilot-tally.ts';
import type { LogsStore } from '#db/logs/store.ts';

const peopleBetweenReports = 20_000;

interface TallyOrder {
  pilotCode: string;
  /** `YYYY-MM-DD`; nothing later is looked at. */
  asOf: string;
  /** The people of quarters that were released before, as they were counted then. */
  released?: readonly PeopleTable[] | undefined;
  /** The imports alone that are looked at, as they were once; all of them where left out. */
  imports?: ReadonlySet<number> | undefined;
  /** Sites that know somebody besides their own, by the person's place in the logs. */
  otherSites?: (place: number) => readonly string[];
  /** Told after every twenty thousand people. */
  onPeople?: () => void;
}

/** Follows everybody's journey through the logs of a pilot and counts them. */
export function tallyPilot(logs: LogsStore, order: TallyOrder): PilotTally {
  const { pilotCode, asOf, released, imports, otherSites, onPeople } = order;
  const counter = new PilotCounter(asOf, new Set(logs.eventTypesPresent(pilotCode, asOf)));
  let people = 0;
  for (const person of logs.personLogs(pilotCode, asOf, imports)) {
    counter.count(otherSites ? { ...person, otherSites: otherSites(person.place) } : person);
    people += 1;
    if (people % peopleBetweenReports === 0) onPeople?.();
  }
  return counter.tally(released);
}
