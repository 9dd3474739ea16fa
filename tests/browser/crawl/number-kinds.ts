import type { FoundNumber } from './found-number.ts';

/** What a number is, as far as its name tells. */
export interface NumberKind {
  id: string;
  /** Why it is none of the numbers that a release keeps hidden; or how it is held against one. */
  why: string;
  is: (found: FoundNumber) => boolean;
}

/** Pages of which nobody in particular sees nothing: what differs there is looked at by itself. */
export function isForKeepers(address: string): boolean {
  return /^\/(imports\/\d|account|admin)|^\/pilots\/[^/]+\/(imports|uploads|settings|tokens|mappings)/.test(
    address,
  );
}

const named = (pattern: RegExp) => (found: FoundNumber) => pattern.test(lastName(found));
const inData = (pattern: RegExp) => (found: FoundNumber) =>
  found.source === 'data' && pattern.test(found.key);
const inColumn = (pattern: RegExp) => (found: FoundNumber) =>
  found.source === 'table' && pattern.test(found.key);
const inFile = (path: RegExp, pattern: RegExp) => (found: FoundNumber) =>
  found.source === 'file' && path.test(found.address) && pattern.test(found.key);
const any =
  (...tests: ((found: FoundNumber) => boolean)[]) =>
  (found: FoundNumber) =>
    tests.some((test) => test(found));

/** The kinds that say nothing about people of a group. The first that fits counts. */
export const harmlessKinds: readonly NumberKind[] = [
  {
    id: 'activity',
    why: 'Events by week, type and partner: live, and without any attribute of a person.',
    is: any(
      inData(/^\.routes\/pilot-adoption\.activity\./),
      inColumn(/^adoption \| /),
      inFile(/\/charts\/adoption\.csv/, /./),
    ),
  },
  {
    id: 'catalogue',
    why: 'How many numbers a release shows and hides: anybody can count them in cells.csv.',
    is: any(
      inData(/\.(releases\[\]|release|latestRelease)\.cells(Shown|Banded|Hidden)$/),
      inData(/\.(tables|tallies)\[\]\.(shown|banded|hidden|missing|notCollected|notEstimable)$/),
      inData(/^\.pilots\[\]\.releaseCount$|^\.routes\/home\.published\.(pilot|cohort)Count$/),
      // Of tables that belong to no figure: those of whole releases.
      inColumn(
        /^ \| (Numbers shown|Shown|Told as a band|Hidden to protect privacy|Not collected|Cannot be estimated|How much is hidden|Quarters)$/,
      ),
    ),
  },
  {
    id: 'place in the lattice',
    why: 'Which release, quarter, day or horizon a number is about.',
    is: any(
      inFile(/./, /^(release|then_release|now_release|cohort|horizon_days|day|value_1|value_2)$/),
      // Codes of occupations are numbers; in the file of indexes the value is the index.
      inFile(/\/charts\/balance\.csv/, /^value$/),
      inData(
        /\.(releases\[\]|release|latestRelease|latest|newest)\.number$|\.(releases\[\]|release|latestRelease)\.revises$/,
      ),
      inData(/^\.routes\/pilot-(comparison|time-to-hire)\.view\..*\.(days|day|rows\.(Day|Days))$/),
      inColumn(/^ \| (As of|Built|Entry quarters|Files?|Group|Release)$/),
      inColumn(
        /^[\w-]+ \| (Group|Cohort|Quarter|Measure|By|Day|Days since the first application)$/,
      ),
    ),
  },
  {
    id: 'records of the pilot',
    // What is the same without any log needs no name here: PlainAnswers knows it.
    why: 'The phase of a pilot, and how many organisations send logs.',
    is: inData(
      /^\.routes\/pilot\.pilot\.phase$|\.(release|releases\[\]|latestRelease)\.verifiers(Sending|Known)$/,
    ),
  },
  {
    id: 'certificate',
    why: 'Its own version, the releases it speaks of, and counts that cells.csv has: see the test.',
    is: (found) =>
      /\bcertificate\.json$/.test(found.address) &&
      inData(
        /^\.(version|release|togetherWithReleases\[\]|numbers\.(printed|shown|banded|suppressed|curvePointsShown))$/,
      )(found),
  },
  {
    id: 'codebook',
    why: 'Codes and labels, the same for every release.',
    is: inFile(/codebook\.csv/, /./),
  },
  {
    id: 'description of files and interfaces',
    why: 'Sizes of files, limits of columns and of what the interface takes.',
    is: any(
      ({ address }) => /^\/api\/v1\/openapi\.json$/.test(address),
      (found) =>
        /datapackage\.json$/.test(found.address) && named(/^(bytes|minimum|maximum)$/)(found),
    ),
  },
  {
    id: 'policy',
    why: 'Thresholds and days of the disclosure policy, the same for every pilot.',
    is: any(inData(/\.policy\.|\.cohortClosesAfterDays$|^\.routes\/(methods|verify)\b/)),
  },
  {
    id: 'extent of a comparison',
    why: 'How many strata there are, and in how many of them people can be compared.',
    is: any(
      inData(/^\.routes\/pilot-comparison\.view\.byDay\.rows\[\]\.strata(Used)?$/),
      inFile(/\/charts\/comparison-by-day\.csv/, /^strata(_used)?$/),
    ),
  },
  {
    id: 'answers of the API',
    why: 'The status of an answer that is a problem.',
    is: ({ source, key }) => source === 'data' && key === '.status',
  },
  {
    id: 'records of those who keep them',
    why: 'Receipts of files, rows sent, examples of formats, accounts: never split by an attribute.',
    is: any(({ address }) => isForKeepers(address), inData(/^\.routes\/pilot-releases\.job\./)),
  },
];

/** How many more of a group would make it level with the others. */
export const isToBeLevel: NumberKind['is'] = any(
  inData(/\.additional$/),
  inColumn(/^[\w-]+ \| More people to be level$/),
);

/** What became of those who came as far as the step before: two counts and their share. */
export const isOfStep: NumberKind['is'] = any(
  inColumn(/^gap-steps \|.*of those at the step before$/),
  inData(/\.steps\.steps\[\]\.group\.\w+$/),
  inFile(/\/charts\/gap-steps\.csv/, /^(count|people)$/),
);

/** Numbers of people, which must be those of a cell that is shown. */
export const isCount: NumberKind['is'] = any(
  named(
    /^(count|n|people|hired|left|atRisk|at_risk|denominator|successes|trials|started\.group|(then|now)_count)$/,
  ),
  named(/^((people|hired)_with(out)?_ler|with(out)?_ler)$/),
  inData(/\.rows\.(Count|Out of|Hired by then|Left or no longer watched|At risk)$/),
);

/** Percentages of a cell and the limits of their intervals. */
export const isPercent: NumberKind['is'] = any(
  (found) => found.unit === '%',
  named(/^(percent|ciLow|ciHigh|ci_low|ci_high|(then|now)_percent|percent_with(out)?_ler)$/),
  inData(/\.rows\.(Percent|Lower limit|Upper limit)$/),
  inColumn(/\| Percent$/),
);

/** Numbers that are computed from several cells: none of these may be hidden. */
export const isDerived: NumberKind['is'] = any(
  named(/^(points|low|high|difference|ratio|stdDevsAway|additional|pValue|reference|group|value)$/),
  named(/^(afterDay|byDay|lowerDay|upperDay|lastDay)$/),
  named(
    /^(rest_count|rest_n|reference_count|reference_people|(\w+_)?points|p_holm|p_adjusted|more_to_be_level|std_devs_away|standardized_difference|median_(after|by)_day|ci_(after|by)_day|last_day|(crude|same_strata|stratified)_ci_(low|high))$/,
  ),
  inData(/\.(rest|reference|own|neither)\.\w+$/),
  // Limits of a difference have the names that limits of a share have elsewhere.
  inFile(/\/charts\/(differences|gaps|gap-steps|comparison(-by-day)?)\.csv/, /^ci_(low|high)$/),
  inFile(/\/charts\/disparity-indexes\.csv/, /^value$/),
  // What is neither is what the others leave; strata taken together are added up.
  ({ codes }) => codes.kind === 'together' || codes.row === 'together' || codes.end === 'neither',
  ({ words }) => words[0] === 'The same people, taken together',
  // Parts of all people with an LER, and of all without, add up to whole percents.
  inData(/\.balance\.groups\[\]\.rows\[\]\.with(Ler|out)\.percent$/),
  inFile(/\/charts\/balance\.csv/, /^percent_/),
  (found) => found.unit === '%' && inColumn(/^balance \|/)(found),
  inColumn(/^hire-median \| (Half|95%)/),
  inColumn(/^comparison-by-day \| (?!Count|Out of)/),
  inColumn(
    /\| .*(share of|difference|points|p-value|ratio|index|benchmark|\bgap\b|everyone else|standard|to be level|adds|neither|value|^p\b|p \(|p, |without regard|compared).*$/i,
  ),
);

function lastName({ source, key }: FoundNumber): string {
  if (source !== 'data') return source === 'file' ? key : '';
  return (/([^.[\]]+)(?:\[\])*$/.exec(key)?.[1] ?? '').trim();
}
