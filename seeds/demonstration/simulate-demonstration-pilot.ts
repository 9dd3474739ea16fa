import { type PilotSimulation, simulatePilot } from '../simulation/simulate-pilot.ts';
import type { SimulatedEvent } from '../simulation/simulated-person.ts';
import type { PilotSeed } from './pilot-seed.ts';
import { demonstrationObservedUntil } from './pilots.ts';

/** A demonstration pilot about to be told, with who sends which file of events. */
export interface DemonstrationSimulation {
  simulation: PilotSimulation;
  /** Slugs of the partners that send events; each sends its own file. */
  senders: readonly string[];
  /** The file that an event stands in: that of the partner that issued the credential. */
  eventsFile: (event: Pick<SimulatedEvent, 'issuerId'>) => string;
}

/** The name of the file in which a partner sends its events. */
export function eventsFileOf(slug: string): string {
  return `events-${slug}.csv`;
}

/**
 * Simulates a pilot of the demonstration. Issuers are its partners; there are as many
 * verifiers in the logs as partners that send logs of their checks.
 */
export function simulateDemonstrationPilot(pilot: PilotSeed): DemonstrationSimulation {
  const { code, partners, startsOn, simulation, occupations } = pilot;
  const sending = (wanted: string) =>
    partners.flatMap(([slug, part, sendsLogs]) => (part === wanted && sendsLogs ? [slug] : []));
  const ids = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${prefix}_${code.toLowerCase()}_${i + 1}`);
  const senders = sending('issuer');
  const issuerIds = ids('iss', senders.length);
  const fileOfIssuer = new Map(issuerIds.map((id, i) => [id, eventsFileOf(senders[i] ?? '')]));
  return {
    senders,
    eventsFile: ({ issuerId }) => fileOfIssuer.get(issuerId) ?? '',
    simulation: simulatePilot({
      people: simulation.people,
      seed: simulation.seed,
      pilotCode: code,
      startsOn,
      monthsOfEntry: simulation.monthsOfEntry,
      observedUntil: demonstrationObservedUntil,
      sites: simulation.sites,
      issuerIds,
      verifierIds: ids('ver', sending('verifier').length),
      employerIds: ids('emp', simulation.employers),
      occupations: occupations.map(([soc]) => soc),
    }),
  };
}
