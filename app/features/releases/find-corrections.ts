import { AppError } from '#app/core/app-error.ts';
import { correctedTotals, type Replaced } from '#app/core/disclosure/corrected-totals.ts';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { type PeopleTable, peopleWith } from '#app/core/disclosure/people-table.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import {
  cellName,
  type ToldBefore,
  tablesCollectedOtherwise,
} from '#app/core/disclosure/told-before.ts';
import { correctedCount, ofThoseLeft } from '#app/core/measures/draft-added.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import type { ReleaseFacts } from '#app/core/measures/release-table.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { tallyPeople } from '#app/core/measures/tally-people.ts';
import type { CountedAgain } from './count-again.ts';

interface CorrectionsOrder extends CountedAgain {
  /** What the last release was drafted from: its people as they were counted then. */
  facts: ReleaseFacts;
  /** The draft of that. */
  whole: DraftRelease;
  told: ToldBefore;
  /** The last quarter whose people a revision has looked at again; empty before the first one. */
  correctedThrough: string;
}

/**
 * What a revision tells anew, or hides beside it, of the quarters that none has looked at again
 * before, by names of cells.
 * @throws AppError `invalid` when there is no such quarter, or nothing to correct; `refused` when
 *   the corrections are so few that numbers would tell whom they concern
 */
export function findCorrections(order: CorrectionsOrder): Map<string, Replaced> {
  const { facts, told, correctedThrough } = order;
  const released = ofQuarters(order.released, told, correctedThrough);
  const recounted = ofQuarters(order.recounted, told, correctedThrough);
  if (released.every(({ people }) => people === 0)) {
    throw new AppError(
      'invalid',
      'There is nothing to correct: a quarter is corrected once, and a revision has looked at ' +
        'every released quarter already.',
    );
  }
  const drafted = (tables: PeopleTable[]) =>
    draftRelease({ ...facts, addedQuarters: [], tally: tallyPeople(tables, facts.tally) });
  const before = drafted(released);
  const counts = { released: before, recounted: withOthersTold(drafted(recounted), before, told) };
  const estimated = estimatedRows(order.whole);
  const otherwise = tablesCollectedOtherwise(order.whole.cells, told);
  const unlike = order.whole.cells.filter(({ table }) => otherwise.has(table)).map(cellName);
  const isLeftAlone = new Set([...estimated, ...unlike]);
  const isTold = (name: string) => told.shown.has(name) && !isLeftAlone.has(name);
  const replaced = correctedTotals(counts, isTold, disclosurePolicy);
  if (replaced.size > 0) return replaced;
  throw new AppError(
    'refused',
    'No number can be told anew, and nothing was published: either the logs say what the release ' +
      `says, or fewer than ${disclosurePolicy.smallestCount} people are concerned by what has changed, and ` +
      'a new number would tell of them. The released numbers stay as they are.',
  );
}

/** Of those eligible for a pilot the ones told of in other quarters are no more left to come. */
function withOthersTold(
  recounted: DraftRelease,
  released: DraftRelease,
  told: ToldBefore,
): DraftRelease {
  const counts = new Map(released.cells.map((cell) => [cellName(cell), cell.count]));
  const cells = recounted.cells.map((cell) => {
    const name = cellName(cell);
    const most = Math.max(told.shown.get(name) ?? 0, correctedCount(told, name));
    return ofThoseLeft(cell, Math.max(0, most - (counts.get(name) ?? 0)));
  });
  return { ...recounted, cells };
}

/**
 * Names of all cells of everybody in tables where a share is estimated: in whatever quarter
 * somebody was not observed for so long, the number told anew would be of all of them.
 */
function estimatedRows({ cells }: DraftRelease): Set<string> {
  const ofEverybody = cells.filter(
    ({ cohort, dimension, ler }) => cohort === allCohorts && dimension === '' && ler === 'all',
  );
  const tables = new Set(
    ofEverybody.flatMap(({ table, share }) => (share?.method === 'aalen_johansen' ? [table] : [])),
  );
  return new Set(ofEverybody.filter(({ table }) => tables.has(table)).map(cellName));
}

/** The people of the quarters that the last release counts and no revision has looked at again. */
function ofQuarters(
  tables: readonly PeopleTable[],
  told: ToldBefore,
  through: string,
): PeopleTable[] {
  return tables.map((table) => {
    const known = told.people.find(({ id }) => id === table.id);
    const quarters = new Set(known?.attributes.find(({ id }) => id === 'cohort')?.values);
    return peopleWith(table, 'cohort', (quarter) => quarters.has(quarter) && quarter > through);
  });
}
