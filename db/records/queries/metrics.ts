import { and, asc, eq, inArray, max } from 'drizzle-orm';
import { type AuditEntry, audited } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { metricObservations, metrics, metricTargets } from '../schema/index.ts';

export type Metric = typeof metrics.$inferSelect;
export type MetricValues = Omit<typeof metrics.$inferInsert, 'id'>;
export type MetricTarget = typeof metricTargets.$inferSelect;
export type MetricTargetValues = Omit<typeof metricTargets.$inferInsert, 'id'>;
export type MetricObservation = typeof metricObservations.$inferSelect;
export type MetricObservationValues = Omit<typeof metricObservations.$inferInsert, 'id'>;

/** A metric with everything recorded about it, periods in order of time. */
export type MetricRecord = Metric & {
  targets: MetricTarget[];
  observations: MetricObservation[];
};

/** The metrics of a pilot in their order, each with its targets and observations. */
export function listMetrics(records: RecordsDatabase, pilotId: number): MetricRecord[] {
  const rows = records
    .select()
    .from(metrics)
    .where(eq(metrics.pilotId, pilotId))
    .orderBy(asc(metrics.position), asc(metrics.id))
    .all();
  return withFigures(records, rows);
}

/** A metric of this pilot and of no other. */
export function findMetric(
  records: RecordsDatabase,
  pilotId: number,
  id: number,
): MetricRecord | undefined {
  const row = records
    .select()
    .from(metrics)
    .where(and(eq(metrics.id, id), eq(metrics.pilotId, pilotId)))
    .get();
  return row && withFigures(records, [row])[0];
}

/** Adds a metric, at the end of the pilot's list unless a position is given. */
export function insertMetric(
  records: RecordsDatabase,
  audit: AuditEntry | ((metric: Metric) => AuditEntry),
  values: MetricValues,
): Metric {
  return audited(records, audit, (transaction) => {
    const last = transaction
      .select({ position: max(metrics.position) })
      .from(metrics)
      .where(eq(metrics.pilotId, values.pilotId))
      .get();
    const position = values.position ?? (last?.position ?? 0) + 1;
    return transaction
      .insert(metrics)
      .values({ ...values, position })
      .returning()
      .get();
  });
}

/** Changes what a metric means or its baseline. */
export function updateMetric(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  values: Partial<Omit<MetricValues, 'pilotId' | 'createdAt'>>,
): void {
  audited(records, audit, (transaction) => {
    transaction.update(metrics).set(values).where(eq(metrics.id, id)).run();
  });
}

/** Deletes a metric with its targets and observations. */
export function deleteMetric(records: RecordsDatabase, audit: AuditEntry, id: number): void {
  audited(records, audit, (transaction) => {
    transaction.delete(metricTargets).where(eq(metricTargets.metricId, id)).run();
    transaction.delete(metricObservations).where(eq(metricObservations.metricId, id)).run();
    transaction.delete(metrics).where(eq(metrics.id, id)).run();
  });
}

/** Adds a target for a period. */
export function insertMetricTarget(
  records: RecordsDatabase,
  audit: AuditEntry | ((target: MetricTarget) => AuditEntry),
  values: MetricTargetValues,
): MetricTarget {
  return audited(records, audit, (transaction) =>
    transaction.insert(metricTargets).values(values).returning().get(),
  );
}

/** Deletes a target. */
export function deleteMetricTarget(records: RecordsDatabase, audit: AuditEntry, id: number): void {
  audited(records, audit, (transaction) => {
    transaction.delete(metricTargets).where(eq(metricTargets.id, id)).run();
  });
}

/** Adds an entered figure for a period. */
export function insertMetricObservation(
  records: RecordsDatabase,
  audit: AuditEntry | ((observation: MetricObservation) => AuditEntry),
  values: MetricObservationValues,
): MetricObservation {
  return audited(records, audit, (transaction) =>
    transaction.insert(metricObservations).values(values).returning().get(),
  );
}

/** Approves a figure, or opens it again as a draft. */
export function setObservationStanding(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  standing: MetricObservation['standing'],
): void {
  audited(records, audit, (transaction) => {
    transaction
      .update(metricObservations)
      .set({ standing })
      .where(eq(metricObservations.id, id))
      .run();
  });
}

/** Deletes a figure. */
export function deleteMetricObservation(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
): void {
  audited(records, audit, (transaction) => {
    transaction.delete(metricObservations).where(eq(metricObservations.id, id)).run();
  });
}

function withFigures(records: RecordsDatabase, rows: Metric[]): MetricRecord[] {
  const ids = rows.map((row) => row.id);
  const targets = records
    .select()
    .from(metricTargets)
    .where(inArray(metricTargets.metricId, ids))
    .orderBy(asc(metricTargets.periodStart), asc(metricTargets.periodEnd), asc(metricTargets.id))
    .all();
  const observations = records
    .select()
    .from(metricObservations)
    .where(inArray(metricObservations.metricId, ids))
    .orderBy(
      asc(metricObservations.periodStart),
      asc(metricObservations.periodEnd),
      asc(metricObservations.id),
    )
    .all();
  return rows.map((row) => ({
    ...row,
    targets: targets.filter((target) => target.metricId === row.id),
    observations: observations.filter((observation) => observation.metricId === row.id),
  }));
}
