import type { DisclosurePolicy } from '#app/core/disclosure/policy.ts';
import type { ReleasedRows } from '#app/core/disclosure/released-rows.ts';
import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';

interface Certified {
  pilotCode: string;
  number: number;
  asOf: string;
  policy: DisclosurePolicy;
  sizeClass: string;
  rows: ReleasedRows;
  /** Number of the release that it corrects; null for one that goes on. */
  revises: number | null;
  /** Numbers of the earlier releases with which this one was looked at together. */
  earlierReleases: readonly number[];
  files: readonly StoredReleaseFile[];
}

const solver = 'HiGHS 1.15.3 (npm highs), to find tables of people; none to check them';

/**
 * The file certificate.json: what was checked before a release was published. Says nothing that
 * does not follow from what is published: how many numbers had to be protected, or a digest
 * of what proves it, would tell of what is hidden.
 */
export function certificateText(certified: Certified): string {
  const { pilotCode, number, asOf, policy, sizeClass, rows, earlierReleases, files } = certified;
  const count = (status: string) => rows.cells.filter((cell) => cell.status === status).length;
  const correction =
    'Numbers of everybody in all quarters together were told anew where they change by nobody or by ' +
    `at least ${certified.policy.smallestCount} people, where so do their differences, and where both hold for ` +
    'each site and partner that takes its own people away. All others are as they were proved before.';
  const certificate = {
    ...{ format: 'milepost-certificate', version: 1, pilot: pilotCode, release: number, asOf },
    result: 'proved',
    statement:
      `Every number of the lattice that stands for fewer than ${policy.smallestCount} people, or leaves ` +
      'out so few, whether a table prints it or not, has two tables of people that agree with ' +
      `everything published in this release and the earlier ones and in which it is at least ` +
      `${policy.protection} more, and at least ${policy.protection} less or nobody. The tables were ` +
      'checked by counting people, without a solver. They stay private. Only those who entered since ' +
      'the release before were looked at anew: a number of all quarters together is shown where it ' +
      'is the sum of what that release shows and of what is shown of them.',
    numbers: {
      ...{ printed: rows.cells.length, shown: count('shown'), banded: count('banded') },
      suppressed: count('suppressed'),
      curvePointsShown: rows.curvePoints.filter(({ day }) => day !== null).length,
    },
    keptFrom: [
      'somebody who reads every published file',
      'the people of each site, who know their own people',
      'each partner that sent logs, which knows the people whom it sent, unless that is everybody',
    ],
    notProved: [
      'protection from somebody who knows many people of several sites and partners',
      'protection from somebody who knows which person counted as a job seeker is which credential holder',
    ],
    togetherWithReleases: earlierReleases,
    ...(certified.revises === null ? {} : { corrects: certified.revises, correction }),
    policy: { ...policy, sizeClass },
    software: { solver },
    sha256: Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])),
  };
  return `${JSON.stringify(certificate, null, 2)}\n`;
}
