import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '#app/core/measures/metric-catalogue.ts';
import { changeFigures } from '#app/features/metrics/change-figures.ts';
import { createMetric } from '#app/features/metrics/create-metric.ts';
import { figuresForm } from '#app/features/metrics/figures-form.ts';
import { listPilotMetrics } from '#app/features/metrics/list-pilot-metrics.ts';
import { metricChartRows } from '#app/features/metrics/metric-chart-rows.ts';
import { metricForm } from '#app/features/metrics/metric-form.ts';
import { metricFormValues } from '#app/features/metrics/metric-form-values.ts';
import { readMetric } from '#app/features/metrics/read-metric.ts';
import { readMetricForm } from '#app/features/metrics/read-metric-form.ts';
import { removeMetric } from '#app/features/metrics/remove-metric.ts';
import { updateMetric } from '#app/features/metrics/update-metric.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { readers, visitor } from '../../support/actors.ts';
import { testContext } from '../../support/test-databases.ts';

const q1 = { periodStart: '2026-01-01', periodEnd: '2026-03-31' };
const q2 = { periodStart: '2026-04-01', periodEnd: '2026-06-30' };
const targetQ1 = { targetStart: '2026-01-01', targetEnd: '2026-03-31' };

/** On 2026-07-01, with one metric made from the catalogue. */
function pilotWith(catalogueKey: string) {
  const context = testContext();
  createPilot(context, { code: 'AB', name: 'First' });
  createPilot(context, { code: 'CD', name: 'Second' });
  const { id } = createMetric(context, 'AB', metricForm.parse(metricFormValues(catalogueKey)));
  const send = (fields: object, code = 'AB') =>
    changeFigures(context, code, id, figuresForm.parse(fields));
  const add = (fields: object) =>
    send({ intent: 'add-observation', source: 'Register', ...fields });
  const figureId = (index: number) => String(readMetric(context, 'AB', id).observations[index]?.id);
  return { context, id, send, add, figureId };
}

describe('figures', () => {
  it('start as drafts that only those who keep them see, and count once approved', () => {
    const { context, id, send, add, figureId } = pilotWith('acceptance-rate');
    const asVisitor = { ...context, actor: visitor };
    send({ intent: 'add-target', ...targetQ1, target: '60' });
    add({ ...q1, numerator: '124', denominator: '200' });
    expect(readMetric(context, 'AB', id).observations).toHaveLength(1);
    expect(readMetric(asVisitor, 'AB', id).observations).toHaveLength(0);
    expect(listPilotMetrics(context, 'AB').metrics[0]).toMatchObject({
      status: 'missing',
      draftCount: 1,
    });
    expect(listPilotMetrics(asVisitor, 'AB').metrics[0]?.draftCount).toBe(0);
    send({ intent: 'approve', figureId: figureId(0) });
    const { metric, observations } = readMetric(asVisitor, 'AB', id);
    expect(metric).toMatchObject({
      status: 'ahead',
      finding: 'Acceptance rate: 62% in Q1 2026, ahead of the target of 60%',
      source: 'Register',
    });
    expect(metric.summary).toContain('124');
    expect(metric.summary).toContain('200');
    expect(metric.summary).toContain('95% interval');
    expect(observations[0]?.recordedBy).toBeNull();
  });

  it('once approved are locked until they are opened again', () => {
    const { context, id, send, add, figureId } = pilotWith('acceptance-rate');
    add({ ...q1, numerator: '124', denominator: '200' });
    send({ intent: 'approve', figureId: figureId(0) });
    expect(() => send({ intent: 'remove-observation', figureId: figureId(0) })).toThrow(/approved/);
    expect(() => add({ ...q1, numerator: '1', denominator: '2' })).toThrow(/already/);
    expect(() => removeMetric(context, 'AB', id)).toThrow(/approved/);
    send({ intent: 'reopen', figureId: figureId(0) });
    send({ intent: 'remove-observation', figureId: figureId(0) });
    removeMetric(context, 'AB', id);
    expect(listPilotMetrics(context, 'AB').metrics).toEqual([]);
  });

  it.each([
    ['a period that has not ended', { ...q2, periodEnd: '2026-07-02' }, /future/],
    ['days out of order', { periodStart: '2026-03-31', periodEnd: '2026-01-01' }, /last day/],
    ['a share above the whole', { ...q1, numerator: '201' }, /not above/],
    ['nothing to divide by', { ...q1, denominator: '0' }, /above zero/],
    ['no lower number', { ...q1, denominator: '' }, /above zero/],
    ['a number that is none', { ...q1, numerator: '12 people' }, /number/],
  ])('with %s are refused', (_, fields, sentence) => {
    const { context, id, add } = pilotWith('acceptance-rate');
    expect(() => add({ numerator: '100', denominator: '200', ...fields })).toThrow(sentence);
    expect(readMetric(context, 'AB', id).observations).toEqual([]);
  });

  it('of a rate may not overlap, those of a count may, as running totals do', () => {
    const overlap = { periodStart: '2026-03-01', periodEnd: '2026-04-30' };
    const rate = pilotWith('acceptance-rate');
    rate.add({ ...q1, numerator: '100', denominator: '200' });
    expect(() => rate.add({ ...overlap, numerator: '1', denominator: '2' })).toThrow(/already/);
    const count = pilotWith('employers-engaged');
    count.add({ ...q1, numerator: '5' });
    count.add({ periodStart: '2026-01-01', periodEnd: '2026-06-30', numerator: '9' });
    expect(() => count.add({ ...q1, numerator: '6' })).toThrow(/already/);
    expect(() => count.add({ ...q2, numerator: '6', denominator: '9' })).toThrow(/empty/);
  });

  it('about a few people are not taken in; a few organisations are no secret', () => {
    const people = pilotWith('hire-rate');
    expect(() => people.add({ ...q1, numerator: '10', denominator: '40' })).toThrow(
      /fewer than 11/,
    );
    expect(() => people.add({ ...q1, numerator: '0', denominator: '10' })).toThrow(/fewer than 11/);
    people.add({ ...q1, numerator: '11', denominator: '40' });
    const organisations = pilotWith('verifier-log-coverage');
    organisations.add({ ...q1, numerator: '2', denominator: '5' });
  });

  it('of another pilot’s metric cannot be reached', () => {
    const { context, id, send, add, figureId } = pilotWith('acceptance-rate');
    add({ ...q1, numerator: '100', denominator: '200' });
    const approve = { intent: 'approve', figureId: figureId(0) };
    expect(() => send(approve, 'CD')).toThrow(/no such metric/);
    const other = createMetric(context, 'AB', metricForm.parse(metricFormValues('share-rate')));
    expect(() => changeFigures(context, 'AB', other.id, figuresForm.parse(approve))).toThrow(
      /not there any more/,
    );
    expect(() => readMetric(context, 'CD', id)).toThrow(/no such metric/);
    expect(() => readMetric(context, 'AB', Number.NaN)).toThrow(/no such metric/);
  });
});

describe('targets', () => {
  it('stand once for a period and are at most all of it', () => {
    const { context, id, send } = pilotWith('acceptance-rate');
    send({ intent: 'add-target', ...targetQ1, target: '60' });
    expect(() => send({ intent: 'add-target', ...targetQ1, target: '70' })).toThrow(/already/);
    expect(() =>
      send({
        intent: 'add-target',
        targetStart: '2026-04-01',
        targetEnd: '2026-06-30',
        target: '101',
      }),
    ).toThrow(/at most 100/);
    const [target] = readMetric(context, 'AB', id).targets;
    send({ intent: 'remove-target', figureId: String(target?.id) });
    expect(readMetric(context, 'AB', id).targets).toEqual([]);
  });
});

describe('the file behind a chart', () => {
  it('holds what the chart shows, approved figures only, the same for everyone', () => {
    const { context, id, send, add, figureId } = pilotWith('acceptance-rate');
    send({ intent: 'add-target', ...targetQ1, target: '60' });
    add({ ...q1, numerator: '2', denominator: '3' });
    add({ ...q2, numerator: '5', denominator: '6' });
    send({ intent: 'approve', figureId: figureId(0) });
    const { rows, filename } = metricChartRows(context, 'ab', id);
    expect(filename).toBe(`AB-metric-${id}.csv`);
    expect(rows).toEqual([
      {
        pilot: 'AB',
        metric_id: id,
        metric: 'Acceptance rate',
        unit: 'percent',
        period_start: '2026-01-01',
        period_end: '2026-03-31',
        numerator: 2,
        denominator: 3,
        value: 66.7,
        target: 60,
        baseline: null,
      },
    ]);
    const { points } = readMetric(context, 'AB', id).metric;
    expect(points.map(({ value, target }) => [value, target])).toEqual([[66.7, 60]]);
  });
});

describe('a metric', () => {
  it('of the catalogue fills the form in, and the form takes it as it is', () => {
    for (const { key } of metricCatalogue) {
      const parsed = metricForm.safeParse(metricFormValues(key));
      expect(parsed.error?.issues, key).toBeUndefined();
    }
    expect(metricFormValues('no-such-metric')).toMatchObject({ catalogueKey: '' });
  });

  it('comes back from its edit form unchanged', () => {
    const { context, id } = pilotWith('acceptance-rate');
    const before = readMetric(context, 'AB', id).metric;
    updateMetric(context, 'AB', id, metricForm.parse(readMetricForm(context, 'AB', id).values));
    expect(readMetric(context, 'AB', id).metric).toEqual(before);
  });

  it('keeps its unit while figures stand in it', () => {
    const { context, id, send } = pilotWith('acceptance-rate');
    const changed = metricForm.parse({ ...metricFormValues('acceptance-rate'), unit: 'ratio' });
    send({ intent: 'add-target', ...targetQ1, target: '60' });
    expect(() => updateMetric(context, 'AB', id, changed)).toThrow(/old unit/);
    const renamed = metricForm.parse({ ...metricFormValues('acceptance-rate'), name: 'Claimed' });
    updateMetric(context, 'AB', id, renamed);
    expect(readMetric(context, 'AB', id).metric.name).toBe('Claimed');
  });

  it.each([
    [{ denominatorLabel: '' }, 'denominatorLabel'],
    [{ unit: 'count' }, 'denominatorLabel'],
    [{ baselineNumerator: '5' }, 'baselineDenominator'],
    [{ baselineDenominator: '5' }, 'baselineDenominator'],
    [{ baselineNumerator: '5', baselineDenominator: '4' }, 'baselineNumerator'],
    [{ windowDays: '0' }, 'windowDays'],
    [{ catalogueKey: 'no-such-metric' }, 'catalogueKey'],
  ])('with %o is refused at %s', (fields, field) => {
    const submitted = { ...metricFormValues('acceptance-rate'), ...fields };
    const paths = metricForm.safeParse(submitted).error?.issues.map((issue) => issue.path[0]);
    expect(paths).toContain(field);
  });

  it.each(readers)('is not changed by %o', (actor) => {
    const { context, id } = pilotWith('acceptance-rate');
    const theirs = { ...context, actor };
    const form = metricForm.parse(metricFormValues('share-rate'));
    const target = figuresForm.parse({ intent: 'add-target', ...targetQ1, target: '5' });
    const refusal = /sign in|may not/i;
    expect(() => createMetric(theirs, 'AB', form)).toThrow(refusal);
    expect(() => updateMetric(theirs, 'AB', id, form)).toThrow(refusal);
    expect(() => removeMetric(theirs, 'AB', id)).toThrow(refusal);
    expect(() => changeFigures(theirs, 'AB', id, target)).toThrow(refusal);
    expect(() => readMetricForm(theirs, 'AB', id)).toThrow(refusal);
  });
});
