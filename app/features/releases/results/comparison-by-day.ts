import { groupedLogRank } from '#app/core/measures/comparison/grouped-log-rank.ts';
import type { WholePoints } from '#app/core/measures/comparison/whole-points.ts';
import { familyText, pValueText } from '#app/core/measures/findings/difference-finding.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import { hireClocks } from '#app/core/measures/time-to-hire/hire-clocks.ts';
import { holm } from '#app/core/statistics/adjust.ts';
import { type ChartFrame, chartHref } from './chart-view.ts';
import { cellsThatWentIn, timedStrata } from './comparison-cells.ts';
import { type ComparisonPart, compare } from './comparison-figure.ts';
import { comparisonFormula, comparisonTestFormula } from './comparison-formula.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';
import { workingOf } from './released-working.ts';

interface DayRow {
  days: number;
  /** Why a difference is not there, where it is not. */
  status: 'suppressed' | 'not_estimable';
  crude: WholePoints | null;
  sameStrata: WholePoints | null;
  stratified: WholePoints | null;
  strataUsed: number;
  strata: number;
  /** Of no difference within strata, adjusted for the number of days tested. */
  pValue: number | null;
}

export interface ComparisonByDay extends ChartFrame {
  rows: DayRow[];
  /** The test over all days, in a sentence: ratio and interval before its p. */
  logRank: string;
}

/** The comparison at every horizon, with the tests of the family that they are. */
export function comparisonByDay(part: ComparisonPart): ComparisonByDay {
  const { release, cells, stratifier, everybody, strata } = part;
  const each = hiringHorizonsDays.map((days) => ({ days, ...compare({ ...part, days }) }));
  const adjusted = holm(each.map(({ result }) => result.pValue));
  const tested = adjusted.filter((pValue) => pValue !== null).length;
  return {
    id: 'comparison-by-day',
    finding: 'The comparison within 30, 60, 90 and 180 days',
    summary: `Job seekers by quarter of the first application: ${cohortPeriod(cells, allCohorts)}; n stands in the table above. ${familyText(tested)}.`,
    source: releaseSource(release),
    definition: hireClocks[0].definition,
    csvHref: chartHref(release.pilotCode, 'comparison-by-day', {
      ...{ release: String(release.number), within: stratifier.id },
    }),
    footnotes: [
      'p says how often a difference within strata at least as large would come about by chance alone, if there were none: it says nothing of how large the difference is.',
      'Differences are percentage points, with an LER less without, with 95% intervals.',
    ],
    working: workingOf(release, cellsThatWentIn([everybody, ...strata]), {
      formula: [...comparisonFormula, ...comparisonTestFormula],
      ...{ table: 'comparison', method: 'comparison' },
    }),
    rows: each.map(({ days, facts, result }, index) => ({
      status: result.unobserved > 0 ? 'not_estimable' : 'suppressed',
      ...{ days, crude: facts.crude, sameStrata: facts.sameStrata, stratified: facts.stratified },
      ...{ strataUsed: result.used.length, strata: strata.length },
      pValue: adjusted[index] ?? null,
    })),
    logRank: logRankSentence(part),
  };
}

function logRankSentence({ strata, stratifier }: ComparisonPart): string {
  const name = 'Grouped log-rank test, within strata';
  const timed = timedStrata(strata);
  if (timed === null) {
    return `${name}: not computed, because observation ended early for some job seekers.`;
  }
  const daysShown = hiringHorizonsDays.filter((day) =>
    timed.some(({ withLer }) => withLer.hired.some((hired) => hired.day === day)),
  );
  if (daysShown.length === 1) {
    return `${name}: not computed, because day ${daysShown[0]} alone is shown; the comparison on that day stands above.`;
  }
  const { ratio, pValue, strataUsed } = groupedLogRank(timed);
  const { estimate, lower, upper } = ratio;
  if (pValue === null || estimate === null || lower === null || upper === null) {
    return `${name}: not computed, too few numbers are shown.`;
  }
  const low = (Math.floor(lower * 100) / 100).toFixed(2);
  const high = (Math.ceil(upper * 100) / 100).toFixed(2);
  const used = `${strataUsed} of ${strata.length} ${strata.length === 1 ? stratifier.names[0] : stratifier.names[1]}`;
  return `${name} (${used}): over the days shown (${daysShown.join(', ')}), people with an LER who were not hired yet were hired ${estimate.toFixed(2)} times as often as people without (95% interval ${low} to ${high}); ${pValueText(pValue)}, one test. People who left the search stay among those not hired, so that it compares the share hired.`;
}
