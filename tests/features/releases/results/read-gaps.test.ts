import { describe, expect, it } from 'vitest';
import { latestRelease, readCells } from '#app/features/releases/read-release.ts';
import { type AccessView, readAccess } from '#app/features/releases/results/read-access.ts';
import { pilots } from '#db/records/schema/index.ts';
import { pilotWithReleases } from './results-fixture.ts';

const context = await pilotWithReleases();
const latest = latestRelease(context, 'RIVERBEND');
const cells = latest ? readCells(context, latest, { cohort: 'all' }) : [];

function view(query: string): AccessView {
  const found = readAccess(context, 'RIVERBEND', new URLSearchParams(query));
  if (!found) throw new Error('There is nothing to look at.');
  return found;
}

function counts(measure: string, dimension: string, value: string) {
  const cell = cells.find(
    (one) =>
      one.measure === measure &&
      one.dimension1 === dimension &&
      one.value1 === value &&
      one.ler === 'all' &&
      one.table !== 'comparison',
  );
  return { count: cell?.count ?? null, people: cell?.denominator ?? null };
}

describe('gaps', () => {
  it('begin with everyone else, which is everybody without the group', () => {
    const { chosen, gaps } = view('dimension=gender&outcome=hired_by_90');
    expect(chosen).toMatchObject({ compare: 'others', outcome: 'hired_by_90' });
    const all = counts('hired_by_90', '', '');
    const compared = gaps.groups.filter(({ points }) => points !== null);
    expect(compared.length).toBeGreaterThan(1);
    for (const { value, count, reference, points } of compared) {
      const own = counts('hired_by_90', 'gender', value);
      expect([count?.successes, count?.trials]).toEqual([own.count, own.people]);
      const rest = {
        successes: (all.count ?? 0) - (own.count ?? 0),
        trials: (all.people ?? 0) - (own.people ?? 0),
      };
      expect(reference).toEqual(rest);
      const gap = (own.count ?? 0) / (own.people ?? 1) - rest.successes / rest.trials;
      expect(points).toBe(Math.round(100 * gap) + 0);
    }
    expect(gaps.summary).toContain(`${compared.length} comparisons in this view, Holm-adjusted.`);
  });

  it('say in every sentence what is compared with', () => {
    const { gaps, steps, screening, chosen } = view('dimension=gender&compare=is:woman');
    expect(chosen.compare).toBe('is:woman');
    for (const text of [gaps.finding, gaps.summary, gaps.definition.text, steps?.finding]) {
      expect(text).toContain('Women');
    }
    expect(screening?.summary).toContain('compared with Women');
    expect(gaps.groups.find(({ value }) => value === 'woman')?.without).toBe('Compared with');
    expect(view('dimension=gender&compare=is:nobody').chosen.compare).toBe('others');
  });

  it('never have a number of a group that is hidden, nor of one that gave no answer', () => {
    let silentGroups = 0;
    for (const dimension of ['race_ethnicity', 'gender', 'site', 'disability']) {
      const { gaps, screening } = view(`dimension=${dimension}&outcome=hired_by_90`);
      const silent = gaps.groups.filter(
        ({ status, without }) => status !== 'shown' || without === 'No answer, not compared',
      );
      silentGroups += silent.length;
      for (const { label, points, pText, additional } of silent) {
        expect([points, pText, additional]).toEqual([null, '', null]);
        expect(gaps.finding).not.toContain(`${label} `);
        expect(screening?.groups.map((group) => group.label)).not.toContain(label);
      }
    }
    expect(silentGroups).toBeGreaterThan(3);
  });
});

describe('where a gap opens', () => {
  it('adds up, from the counts of the release', () => {
    for (const { value: group } of view('dimension=rural_urban').choices.group) {
      const { steps } = view(`dimension=rural_urban&group=${group}`);
      if (!steps) throw new Error(`Nothing is said of ${group}.`);
      const tenths = steps.steps.reduce((sum, { points }) => sum + Math.round(10 * points), 0);
      expect(tenths).toBe(Math.round(10 * steps.points));
      const last = steps.steps.at(-1);
      const started = counts('reached_awarded', 'rural_urban', group).count ?? 1;
      const all = counts('reached_awarded', '', '').count ?? 1;
      const [own, everybody] = [last?.group.successes ?? 0, counts(last?.id ?? '', '', '').count];
      const whole = own / started - ((everybody ?? 0) - own) / (all - started);
      expect(Math.abs(steps.points - 100 * whole)).toBeLessThan(0.0501);
    }
  });

  it('says why where it cannot be said', () => {
    const hidden = cells.find(
      (cell) =>
        cell.measure === 'reached_awarded' &&
        cell.status === 'suppressed' &&
        !['unknown', 'not_collected', 'prefer_not_to_say'].includes(cell.value1),
    );
    expect(hidden).toBeDefined();
    const { steps, withoutSteps } = view(`dimension=${hidden?.dimension1}&group=${hidden?.value1}`);
    expect(steps).toBeNull();
    expect(withoutSteps).toMatch(/Too few people/);
  });
});

describe('the whole page', () => {
  it('has one order, the pilot’s', () => {
    context.records.update(pilots).set({ groupOrder: 'size' }).run();
    const { chart, gaps, choices } = view('dimension=rural_urban&outcome=hired_by_90');
    context.records.update(pilots).set({ groupOrder: 'alphabetical' }).run();
    const people = chart.groups.slice(1).filter(({ isAnswer }) => isAnswer);
    const sizes = people.map((group) => group.people ?? 0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const order = people.map(({ value }) => value);
    expect(gaps.groups.map(({ value }) => value).slice(0, order.length)).toEqual(order);
    expect(choices.group.map(({ value }) => value)).toEqual(order);
    expect(chart.footnotes.join(' ')).toMatch(/order of their size/);
  });

  it('shows the working of every figure, with the released counts', () => {
    const { chart, gaps, steps, screening, indexes } = view('dimension=rural_urban');
    for (const figure of [chart, gaps, steps, screening, indexes]) {
      expect(figure?.working?.inputs.rows.length).toBeGreaterThan(2);
      expect(figure?.working?.methodHref).toBe('/methods#gaps');
      expect(figure?.working?.cohortRule).not.toBe('');
    }
  });

  it('never blames and never says what comes from what', () => {
    const said = JSON.stringify(
      ['', 'outcome=hired_by_90', 'outcome=reached_hired&dimension=race_ethnicity'].map(view),
    );
    expect(said).not.toMatch(/adverse|impact|\bfail|because of|leads? to|\beffect|improve/i);
    expect(said).toContain('Compared with'.toLowerCase());
  });
});
