import { AppError } from '#app/core/app-error.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { findCatalogueEntry } from '#app/core/measures/metric-catalogue.ts';
import { doOverlap } from '#app/core/measures/metric-series.ts';
import type { MetricRecord } from '#db/records/queries/metrics.ts';
import type { ObservationFormValues } from './figures-form.ts';

/** As many people as a released cell must have at least. */
const fewestPeople = disclosurePolicy.smallestCount;

/**
 * Checks an entered figure against its metric.
 * @param today YYYY-MM-DD
 * @throws AppError `invalid`, or `conflict` when the period has a figure already
 */
export function checkFigure(
  metric: MetricRecord,
  figure: ObservationFormValues,
  today: string,
): void {
  if (figure.periodEnd > today) {
    throw new AppError('invalid', 'Enter a period that has ended: its last day is in the future.');
  }
  checkNumbers(metric, figure);
  checkFewPeople(metric, figure);
  checkPeriodIsFree(metric, figure);
}

function checkNumbers(metric: MetricRecord, { numerator, denominator }: ObservationFormValues) {
  if (metric.denominatorLabel === '') {
    if (denominator !== null) {
      throw new AppError('invalid', 'Leave the lower number empty: this metric has none.');
    }
    return;
  }
  if (denominator === null || denominator === 0) {
    throw new AppError('invalid', 'Enter a lower number above zero.');
  }
  if (metric.unit === 'percent' && numerator > denominator) {
    throw new AppError('invalid', 'Enter an upper number that is not above the lower one.');
  }
}

/** Entered figures are read by everybody and pass no gate, so a few people must not be in one. */
function checkFewPeople(metric: MetricRecord, { numerator, denominator }: ObservationFormValues) {
  const entry = findCatalogueEntry(metric.catalogueKey);
  if (entry?.counts !== 'people' || !['percent', 'count'].includes(metric.unit)) return;
  const isFew = (people: number | null) => people !== null && people > 0 && people < fewestPeople;
  if (isFew(numerator) || isFew(denominator)) {
    throw new AppError(
      'invalid',
      `This figure is about fewer than ${fewestPeople} people. Enter a longer period that has more.`,
    );
  }
}

/**
 * A rate's periods must not overlap, or people would be counted twice when periods are
 * added up. Plain counts are never added up, so only the very same period is refused.
 */
function checkPeriodIsFree(metric: MetricRecord, figure: ObservationFormValues) {
  const isTaken = metric.observations.some((known) =>
    metric.denominatorLabel === ''
      ? known.periodStart === figure.periodStart && known.periodEnd === figure.periodEnd
      : doOverlap(known, figure),
  );
  if (isTaken) {
    throw new AppError(
      'conflict',
      'This period has a figure already. Remove or reopen that one, or enter another period.',
    );
  }
}
