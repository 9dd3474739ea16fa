import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import {
  deleteMetricObservation,
  deleteMetricTarget,
  insertMetricObservation,
  insertMetricTarget,
  type MetricObservation,
  type MetricRecord,
  type MetricTarget,
  setObservationStanding,
} from '#db/records/queries/metrics.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
import { checkFigure } from './check-figure.ts';
import type { FiguresFormValues, ObservationFormValues, TargetFormValues } from './figures-form.ts';
import { findPilotMetric } from './find-pilot-metric.ts';

/**
 * Adds or removes a metric's targets and figures, and approves or reopens figures. A
 * figure starts as a draft; an approved one is locked until it is opened again.
 * @throws AppError `forbidden`, `not_found`, `invalid` or `conflict`
 */
export function changeFigures(
  context: FeatureContext,
  pilotCode: string,
  metricId: number,
  form: FiguresFormValues,
): void {
  checkMay(context.actor, 'metric:write');
  const { metric } = findPilotMetric(context, pilotCode, metricId);
  if (form.intent === 'add-target') addTarget(context, metric, form);
  else if (form.intent === 'add-observation') addObservation(context, metric, form);
  else if (form.intent === 'remove-target') removeTarget(context, metric, form.figureId);
  else changeObservation(context, metric, form);
}

function addTarget(context: FeatureContext, metric: MetricRecord, form: TargetFormValues): void {
  const { targetStart: periodStart, targetEnd: periodEnd, target } = form;
  if (metric.unit === 'percent' && target > 100) {
    throw new AppError('invalid', 'Enter a target of at most 100: it is a percent.');
  }
  const isTaken = metric.targets.some(
    (known) => known.periodStart === periodStart && known.periodEnd === periodEnd,
  );
  if (isTaken) {
    throw new AppError('conflict', 'This period has a target already. Remove that one first.');
  }
  const entry = ({ id }: MetricTarget) =>
    auditEntry(context, 'metric.add-target', 'metric', metric.id, {
      targetId: id,
      ...{ periodStart, periodEnd, target },
    });
  const values = { metricId: metric.id, periodStart, periodEnd, target };
  insertMetricTarget(context.records, entry, values);
}

function removeTarget(context: FeatureContext, metric: MetricRecord, targetId: number): void {
  if (!metric.targets.some((target) => target.id === targetId)) throw gone();
  const details = { targetId };
  const entry = auditEntry(context, 'metric.remove-target', 'metric', metric.id, details);
  deleteMetricTarget(context.records, entry, targetId);
}

function addObservation(
  context: FeatureContext,
  metric: MetricRecord,
  form: ObservationFormValues,
): void {
  checkFigure(metric, form, today(context));
  const { intent: _, ...figure } = form;
  const entry = ({ id }: MetricObservation) =>
    auditEntry(context, 'metric.add-observation', 'metric', metric.id, {
      observationId: id,
      periodStart: figure.periodStart,
      periodEnd: figure.periodEnd,
    });
  insertMetricObservation(context.records, entry, {
    ...figure,
    metricId: metric.id,
    standing: 'draft',
    recordedBy: actorName(context.actor),
    recordedAt: context.now().toISOString(),
  });
}

function changeObservation(
  context: FeatureContext,
  metric: MetricRecord,
  { intent, figureId }: { intent: 'approve' | 'reopen' | 'remove-observation'; figureId: number },
): void {
  const { records } = context;
  const observation = metric.observations.find((known) => known.id === figureId);
  if (!observation) throw gone();
  const details = { observationId: figureId };
  const entry = auditEntry(context, `metric.${intent}`, 'metric', metric.id, details);
  if (intent === 'remove-observation') {
    if (observation.standing === 'approved') {
      throw new AppError(
        'conflict',
        'This figure is approved. Open it again before you remove it.',
      );
    }
    deleteMetricObservation(records, entry, figureId);
    return;
  }
  setObservationStanding(records, entry, figureId, intent === 'approve' ? 'approved' : 'draft');
}

function gone(): AppError {
  return new AppError('not_found', 'This figure or target is not there any more.');
}
