import { type FoundNumber, numbersIn } from './found-number.ts';
import { kindOf, type NumberJudge } from './judge-numbers.ts';
import { isForKeepers, isToBeLevel } from './number-kinds.ts';
import type { PlainAnswers } from './plain-answers.ts';
import type { PageText } from './read-document.ts';
import type { ReleasedLattice } from './released-lattice.ts';
import type { Visited } from './visit-site.ts';

/** Parts of sentences whose numbers are about no people: each kind with what it says. */
const harmlessParts: readonly { id: string; part: RegExp }[] = [
  { id: 'formulas', part: /^.*([÷√×²]|Holm.* times \d).*$/ },
  { id: 'references', part: /\((and )?[\w ,’.]*(19|20)\d\d[^)]*\)|\b(19|20)\d\d\)/g },
  { id: 'laws', part: /\(\d+ CFR [\d.]+[^)]*\)|Executive Order \d+/g },
  {
    id: 'policy',
    part: /[Vv]ersion \d{4}[.-]\d+(\.\d+)?|CC BY 4\.0|once 180 days have passed|for 180 days/g,
  },
  { id: 'digests', part: /\b[0-9a-f]{64}\b|SHA-256|UTF-8/g },
  { id: 'addresses and standards', part: /http:\/\/\S+|Data Package 2\.0/g },
  { id: 'phases', part: /^\d of 5, / },
  { id: 'what an interval is', part: /95 in 100|\b95% (limits|interval)|four fifths \(80 ?%\)/g },
  {
    id: 'the benchmark',
    part: /\d+ of \d+ selection-rate ratios|\(80 ?% screening benchmark\)|below 80 ?%, the screening/g,
  },
  { id: 'what is left', part: /leave of 100%/g },
  { id: 'medians', part: /(below|above|round to) 50%|weeks of 7 days/g },
  {
    id: 'what it would take',
    part: /in \d of \d+ pilots of this size|test at 5%|power (of )?80%|1 test in 20|difference of [\d.]+ percentage points? would|seen from [^;.]* below the \d+% hired/g,
  },
  {
    id: 'indexes',
    part: /0 when they are equal|under 2% of everybody|n = [\d,]+ eligible people in/g,
  },
  {
    id: 'hidden or compared',
    part: /\d[\d,]* of \d[\d,]* [\w’ -]*(is|are) (not )?(hidden|compared|below|used|told)/g,
  },
  { id: 'balance', part: /differ notably in \d+ of \d+ shown values/g },
  { id: 'how many rows', part: /\d[\d,]* (cells?|points?) of (cells|survival)\.csv/g },
  {
    id: 'how many there are',
    part: /\b\d+ (closed |more )?(quarters?|groups?|strata|sites?|comparisons?|tests?|steps?|values?|shares?)\b/g,
  },
  { id: 'how many are the same', part: /\(\d+ of \d+\)/g },
  { id: 'how many strata are used', part: /strata \(\d+ of \d+ [^)]*\)/g },
  { id: 'days of a span', part: /\d+ to \d+(?=[^.]*days\))|days shown \([\d, ]+\)/g },
  {
    id: 'ratios of shares',
    part: /[\d.]+ times( as (large|often))?[^;.(]*|\((95% |…)(interval)?,? ?[\d.]+ to [\d.]+\)/g,
  },
  { id: 'chance', part: /more than [\d.]+ apart|p [=<] [\d.]+|(about )?1 of 20 values/g },
  {
    id: 'distance of shares',
    part: /a gap of \d+ percentage points?|whole gap: [−+]?[\d.]+ points? \(… [−+]?\d+ to [−+]?\d+\)/g,
  },
  {
    id: 'representation',
    part: /: \d+% of the eligible people, \d+% of the people with a credential \(representation ratio [\d.]+\)/g,
  },
];

/** Nouns that make a number one of people. */
const people =
  /^\s*(people|person|persons|job seekers?|learners?|veterans?|women|men|applicants?|hired|were hired)\b/;

/** How many more would have to come for a group to be level: computed from what is shown. */
const morePeople = /^\s*more (people|person)\b/;

/**
 * The numbers in what a page says that neither its tables and data hold, nor one of the
 * harmless parts of sentences. A number of people must be one of the page's numbers of people.
 * @param told the numbers of the page's tables and data, which are judged by themselves
 * @param plain what the app answers without any log
 */
export function untoldNumbers(
  { address, document }: Visited,
  told: readonly FoundNumber[],
  { judge, lattice, plain }: { judge: NumberJudge; lattice: ReleasedLattice; plain: PlainAnswers },
): FoundNumber[] {
  // Sentences of results are about everybody too; other pages have no business with that.
  const isOfPilot = address.startsWith('/pilots/');
  const everybody = lattice.cells.filter(
    ({ dimension, isShown }) => isOfPilot && dimension === '' && isShown,
  );
  const counts = new Set(everybody.flatMap((cell) => cell.counts));
  const values = new Set([...counts, ...told.map(({ value }) => Math.abs(value))]);
  const levelling = new Set<number>();
  for (const found of told) {
    if (kindOf(found) === 'count') counts.add(found.value);
    if (isToBeLevel(found)) levelling.add(found.value);
  }
  const allowedFor = ({ unit, after }: { unit: string; after: string }) => {
    if (unit === '' && people.test(after)) return counts;
    return unit === '' && morePeople.test(after) ? levelling : values;
  };
  if (isForKeepers(address)) return [];
  return plain
    .unsaid(address, document?.texts ?? [])
    .filter((text) => !isOutside(text))
    .flatMap(({ figure, where, text }) =>
      numbersIn(withoutHarmless(judge.mask(text)))
        .filter((number) => !allowedFor(number).has(Math.abs(number.value)))
        .map(({ value, unit }) => ({
          ...{ address, source: 'text' as const, key: `${figure} | ${where}`, text, value, unit },
          ...{ codes: {}, words: [] },
        })),
    );
}

function withoutHarmless(text: string): string {
  return harmlessParts.reduce((left, { part }) => left.replace(part, '…'), text);
}

/** Live numbers of events, and what only the browser reads. */
function isOutside({ figure, where }: PageText): boolean {
  return (
    figure === 'adoption' ||
    /^(meta|link|script)@|^input@value|^option@value|^button@value/.test(where)
  );
}
