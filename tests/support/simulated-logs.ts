import type { EventRecord, LogRecord } from '#app/core/formats/records.ts';
import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import type { LogsStore } from '#db/logs/store.ts';
import { dateOf } from '#seeds/simulation/calendar.ts';
import { type PilotSimulation, simulatePilot } from '#seeds/simulation/simulate-pilot.ts';
import type { SimulatedPerson } from '#seeds/simulation/simulated-person.ts';
import type { Truth } from '#seeds/simulation/truth.ts';
import { applicationRecord, batchDescription, eventRecord, personRecord } from './log-records.ts';

/**
 * A synthetic pilot in a logs store, with what the generator says is true of it.
 * Everything a release looks at is there; the rest of each event is left out.
 */
export function simulatedLogs(
  options: Parameters<typeof simulatePilot>[0],
  pilotCode = 'RIVERBEND',
): { logs: LogsStore; truth: Truth } {
  return logsOfSimulation(simulatePilot(options), pilotCode);
}

/** The same of a pilot that is simulated already. */
export function logsOfSimulation(
  simulation: PilotSimulation,
  pilotCode: string,
): { logs: LogsStore; truth: Truth } {
  const logs = createMemoryLogsStore();
  const batch = logs.beginBatch(batchDescription(1, { pilotCode }));
  let row = 0;
  const write = (record: LogRecord) => {
    row += 1;
    batch.write(record, row);
  };
  const observedUntil = dateOf(simulation.plan.observedUntil);
  for (const person of simulation.people) {
    for (const record of recordsOf(person, observedUntil)) write(record);
  }
  for (const figure of simulation.population.read()) write({ kind: 'population', ...figure });
  batch.settle('row_is_refused');
  batch.commit('2026-10-01T00:00:00.000Z');
  return { logs, truth: simulation.truth.read() };
}

function* recordsOf(person: SimulatedPerson, observedUntil: string): Generator<LogRecord> {
  const { holderPid } = person;
  const known = Object.entries(person.attributes).filter(([, code]) => code !== '');
  yield personRecord(holderPid, Object.fromEntries(known));
  for (const event of person.events) {
    yield eventRecord({
      holderPid,
      ...{ eventId: event.eventId, eventType: event.eventType, verifierId: event.verifierId },
      ...{ occurredAt: dateOf(event.day), datePrecision: 'day' as EventRecord['datePrecision'] },
    });
  }
  const date = (day: number | null) => (day === null ? null : dateOf(day));
  for (const application of person.applications) {
    yield applicationRecord({
      ...{ holderPid, applicationId: application.applicationId, observedUntil },
      ...{ lerInApplication: application.hasLer, appliedOn: dateOf(application.appliedOn) },
      interviewedOn: date(application.interviewedOn),
      acceptedOn: date(application.acceptedOn),
      leftSearchOn: date(application.leftSearchOn),
      requisitionOpenedOn: date(application.requisitionOpenedOn),
      ...{ employerId: application.employerId, occupationSoc: application.occupation },
    });
  }
}
