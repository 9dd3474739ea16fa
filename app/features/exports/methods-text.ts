import { z } from 'zod';
import { dimensionIds, dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import type { ReleaseTable } from '#app/core/measures/release-table.ts';
import { releaseTables } from '#app/core/measures/release-tables.ts';
import { cellColumns, cellStatusWords, survivalColumns } from './file-columns.ts';
import { methodsFormulas } from './methods-formulas.ts';

const policyShape = z.object({
  version: z.string(),
  smallestCount: z.number(),
  smallestCurveGroup: z.number(),
  curveGridDays: z.number(),
  groupCurveGridDays: z.number(),
  protection: z.number(),
  fewestEmployers: z.number(),
  largestEmployerShare: z.number(),
  hiddenByChancePerHundred: z.number(),
  shareBands: z.array(z.number()).default([]),
  narrowestBand: z.number().default(0),
  curveLastDay: z.number(),
  percentDecimals: z.number(),
  cohortClosesAfterDays: z.number(),
  sizeClasses: z.array(
    z.object({
      ...{ id: z.string(), label: z.string(), atLeast: z.number() },
      splitsCohortsBy: z.enum(['nothing', 'place', 'everything']),
      splitsFurtherTables: z.boolean(),
      splitsByPairs: z.boolean().default(false),
    }),
  ),
  sizeClass: z.string(),
});

type UsedPolicy = z.infer<typeof policyShape>;

interface MethodsRelease {
  number: number;
  pilotCode: string;
  /** As stored with the release: the policy it was built with, as JSON. */
  policy: string;
}

/**
 * The file METHODS.md of a release, in Markdown: what is counted, what is hidden, how every
 * number of the files and the pages is computed, and what none of them can say. Follows
 * from the policy that the release was built with and from the registry of its tables.
 */
export function methodsText({ number, pilotCode, policy }: MethodsRelease): string {
  const used = policyShape.parse(JSON.parse(policy));
  const name = number === 0 ? 'preview of the next release' : `release ${number}`;
  return [
    `# Methods: ${name} of ${pilotCode}`,
    'Everything here can be computed again from cells.csv and survival.csv alone, which hold the same bytes for everybody. No number on a page comes from anywhere else.',
    '## What is counted',
    'Every count is of people. A person, a credential and an application are three different units. Dates are whole days.',
    ...releaseTables.flatMap(tableText),
    '## Cohorts',
    `A cohort is named after a calendar quarter (2025-Q1). It is released once ${used.cohortClosesAfterDays} days have passed since its last day, so that everybody in it could be watched for that long. \`all\` is every closed quarter of the release together; two quarters with a stroke between them, as in 2025-Q4/2026-Q1, are the first and the last of those that it adds to the release before it, together.`,
    '## What is hidden',
    gateText(used),
    '## The columns of cells.csv',
    list(cellColumns.map(({ id, definition }) => `\`${id}\`: ${definition}`)),
    `Dimensions: ${dimensionIds.map((id) => `\`${id}\` (${dimensionLabel(id)})`).join(', ')}. The codes stand in codebook.csv. Statuses:`,
    list(cellStatusWords.map(({ id, definition }) => `\`${id}\`: ${definition}`)),
    '## The columns of survival.csv',
    list(survivalColumns.map(({ id, definition }) => `\`${id}\`: ${definition}`)),
    'In every file, a text that a spreadsheet would run as a formula begins with an apostrophe. Numbers are as they are.',
    ...methodsFormulas,
    '## What these numbers cannot say',
    list([
      'A difference between groups, or between people with and without an LER, is an association. People chose what to apply with, and groups differ in more than what is counted here.',
      'No log is not zero: `not_collected` says that no log of a kind was ever sent.',
      'A hidden number is unknown. It is not zero, and why it is hidden is never said.',
      'Groups by two attributes at once are published by large pilots only, in the pairs that they chose (table `funnel_pairs`), and by more than two never: a comparison takes no two of them into account at the same time.',
      'The proof does not cover somebody who knows many people of several sites and partners, nor somebody who knows which job seeker is which holder of a credential: the two are counted apart. It keeps what is hidden from a site and from a partner; it does not promise that a number that is shown counts many besides those whom they know: of 40 people, who knows 37 knows that there are 3 others. An employer that sends nothing itself is not looked at as one who knows its own people.',
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function tableText({ id, label, description, cohortRule, measures }: ReleaseTable): string[] {
  return [
    `### ${label} (\`${id}\`)`,
    `${description} ${cohortRule}`,
    list(measures.map((measure) => `\`${measure.id}\`, ${measure.label}: ${measure.definition}`)),
  ];
}

const splitWords = {
  nothing: 'quarters are not split by attributes of people',
  place: 'quarters are also split by site',
  everything: 'quarters are also split by each attribute of people',
};

function gateText(policy: UsedPolicy): string {
  const { smallestCount: few, protection, sizeClasses, sizeClass } = policy;
  const classes = sizeClasses
    .map(({ id, label, atLeast, splitsCohortsBy, splitsFurtherTables, splitsByPairs }) => {
      const own = id === sizeClass ? ' (this release)' : '';
      const further = splitsFurtherTables
        ? ''
        : '; time to fill and people with and without an LER only for everybody';
      const pairs = splitsByPairs ? '; people by the pairs of attributes that the pilot chose' : '';
      return `${label}, from ${atLeast} on: ${splitWords[splitsCohortsBy]}${further}${pairs}${own}`;
    })
    .join('. ');
  return [
    `Disclosure policy, version ${policy.version}.`,
    list([
      `Which tables there are depends on how many people the pilot has, and on nothing that became of them. Groups are those of the code lists, whether anybody is in them or not. ${classes}.`,
      `A group of fewer than ${few} people is hidden. What became of a group is hidden when it came to fewer than ${few} of its people, or to all but fewer than ${few}: nobody and everybody too.`,
      `A number of hires is hidden, and no band is told of it, when fewer than ${policy.fewestEmployers} employers are known behind it, or one has more than ${policy.largestEmployerShare * 100}% of those known. The same holds for points of curves, for what is left between two numbers of hires of a row, and in corrections for those by which a number changes. Where no file says who hired, nothing is hidden for that.`,
      `Further numbers are hidden until each number that may not be known, printed or not, could be another by at least ${protection}, up and down (down to nobody where there are fewer): for each there are two tables of people that agree with everything published in this release and the ones before. Steps between two outcomes and days of curves are such numbers too. The same holds for somebody who knows the people of one site, or those that one partner has sent. Where people are too few for all that, nothing is told of any of them.`,
      `Of a hundred outcomes that could be shown, about ${policy.hiddenByChancePerHundred} is hidden by chance, so that what is hidden does not tell why.`,
      ...bandText(policy),
      `Quarters are counted once. Later releases hold to the people of earlier ones; what has come to be known of them since is not counted. Those who entered since the last release are looked at by themselves. A number of all quarters together is shown where the last release shows it and it is shown of those who entered since: it is the sum of the two, so that releases taken together say no more than these numbers. What an earlier release hid stays hidden.`,
      `Corrections are told in a revision, in rows of their own: of everybody, all quarters together (cohort \`corrected\`, also in later releases, with those who entered since). A number is corrected where it changes by nobody or by at least ${few} people, so does its difference to every other corrected one, where of those by whom a group changes neither all nor none came to it, and all that holds for each site and partner that takes its own people away; and where it could be shown in a first release, also beside the other corrected ones. What of such a row cannot be corrected is hidden in it; a table with estimated shares of everybody has none. Whom a partner has sent something of counts as known to it, and whoever was of a site when they were released, or is now, as known to the site. Where an import was taken back that a release was counted from, a revision is possible only if one partner alone has sent or taken back something since; people who moved between sites are not followed then. All other rows stay as they were counted. Each quarter is corrected once.`,
      `Shares and limits are percents with ${policy.percentDecimals} decimals; limits are rounded outward.`,
      `A curve is drawn for groups of at least ${policy.smallestCurveGroup} people, on every ${policy.curveGridDays}th day for everybody and every ${policy.groupCurveGridDays}th for groups, up to day ${policy.curveLastDay}, and on the horizons. From one point to the next at least ${few} people were hired, and at least ${few} or nobody left.`,
    ]),
  ].join('\n\n');
}

/** Releases built before there were bands have none. */
function bandText(policy: UsedPolicy): string[] {
  const { shareBands, narrowestBand, smallestCount, protection } = policy;
  if (shareBands.length === 0) return [];
  const parts = shareBands.map((each) => `${each}`).join(', ');
  return [
    `Where a number is hidden and the size of its group is shown, a band may be told instead: the percents from 0 to 100 are divided into ${parts} equal parts, as many as leave parts of at least ${narrowestBand} people, and the finest part is told that holds the number in every table of people that proves something hidden, also when those whom such a table protects become, in proportion, nobody or ${smallestCount - 1 + protection} people. So a band takes nothing from any proof, and how few the few are does not decide which band is told. It says between which shares of the group the number lies, and is no interval of an estimate. What is in proportion need not be a table of people: proved of the few are the ${protection} people up and down. Bands of all quarters together follow from those of the last release and of those who entered since.`,
  ];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
