import { cellColumns, cellStatusWords, survivalColumns } from './file-columns.ts';
import { loadLines } from './load-lines.ts';
import { citationLine, dataLicence, type PackageFacts, packageId } from './package-facts.ts';
import { packageFileKinds } from './package-file-kinds.ts';

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
const code = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
const columnLines = (columns: typeof cellColumns) =>
  list(
    columns.map(({ id, definition, unit }) => `\`${id}\`${unit && ` (${unit})`}: ${definition}`),
  );

/** Who signed a release: the key, as a did:key; null for one that is not signed. */
export type SignedBy = string | null;

/**
 * The file README.md of a package: where its numbers come from, what each column holds, what
 * an empty number means, how to load the files, and how to cite them.
 * @param names of the files that the package holds
 */
export function readmeText(facts: PackageFacts, names: readonly string[], signedBy: SignedBy) {
  const which = facts.number === 0 ? 'Preview of the next release' : `Release ${facts.number}`;
  return [
    `# ${which} of ${facts.pilotName} (${facts.pilotCode})`,
    'Outcomes of a pilot of Learning and Employment Records (LERs), as counted cells. No row stands for a person.',
    ...(facts.isMadeUp
      ? ['These numbers are made up, to show what Milepost does: nobody whom they count exists.']
      : []),
    '## Where the numbers come from',
    `The partners of the pilot handed in de-identified logs of credentials and of applications for jobs. Milepost counted them up to ${facts.asOf} and let through what its disclosure policy (version ${facts.policyVersion}) allows, on ${facts.builtAt.slice(0, 10)}. A published release never changes. METHODS.md says what is counted and how, so that it can be done again.`,
    '## Files',
    list(
      packageFileKinds
        .filter(({ name }) => names.includes(name))
        .map(({ name, description }) => `\`${name}\`: ${description}`),
    ),
    '## Columns and units',
    'UTF-8 without a byte order mark, comma, LF, a header row. `cells.csv`:',
    columnLines(cellColumns),
    '`survival.csv`:',
    columnLines(survivalColumns),
    'Every code stands in `codebook.csv`.',
    '## What an empty field means',
    'In a column of numbers: the number is not given, and `status` says of which kind the gap is. It is unknown, never zero; where `status` is `banded`, the count lies between `ci_low` and `ci_high` percent of the denominator. In a column of text: everybody, or none, as the column says.',
    list(cellStatusWords.map(({ id, definition }) => `\`${id}\`: ${definition}`)),
    'Text that a spreadsheet would run as a formula begins with an apostrophe; numbers are as they are.',
    ...loadText(),
    ...termsText(facts, signedBy),
  ]
    .join('\n\n')
    .concat('\n');
}

function loadText(): string[] {
  return [
    '## Loading the files',
    'Run these in the folder of the files. R:',
    code('r', loadLines.r),
    'Python, with nothing installed:',
    code('python', loadLines.python),
    'Python with pandas:',
    code('python', loadLines.pandas),
    'DuckDB:',
    code('sql', loadLines.duckdb),
    'Excel: Data, From Text/CSV, choose the file, “65001: Unicode (UTF-8)” and Comma, then Load. Opening the file by a double click may garble names.',
  ];
}

function termsText(facts: PackageFacts, signedBy: SignedBy): string[] {
  const signed =
    signedBy === null
      ? 'This release is not signed.'
      : `\`release.vc.json\` holds the same checksums, signed by \`${signedBy}\`; the page /verify of any Milepost checks it, and so does any verifier of Verifiable Credentials 2.0 that knows eddsa-rdfc-2022. Compare the key with the one that the publisher names.`;
  return [
    '## Access, licence and care',
    `${dataLicence.title} (${dataLicence.id}, ${dataLicence.address}): use the numbers for any purpose and name the source. Do not try to find out who the people are, and do not work out a number that is hidden. A difference between groups is an association.`,
    '## How to cite',
    `Add the address you had it from. Identifier: ${packageId(facts)}`,
    `> ${citationLine(facts)}`,
    '## Is it what was published?',
    '`sha256sum -c MANIFEST-SHA256.txt` compares every file with its checksum.',
    signed,
  ];
}
