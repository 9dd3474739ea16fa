import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';
import { fileFormat, mediaType } from './media-type.ts';
import { dataLicence, type PackageFacts, packageId, packageTitle } from './package-facts.ts';
import { packageFileKinds } from './package-file-kinds.ts';
import { tableSchemas } from './table-schemas.ts';

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

/** How the CSV files are written. */
const dialect = {
  $schema: profile('tabledialect'),
  ...{ header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
};

/**
 * The file datapackage.json: a Data Package 2.0 descriptor of the other files, which names
 * each column, its type, its codes, and what an empty number means.
 * @param files the files to be described
 */
export function packageDescriptor(
  facts: PackageFacts,
  files: readonly StoredReleaseFile[],
): string {
  const descriptor = {
    $schema: profile('datapackage'),
    name: `milepost-${facts.pilotCode.toLowerCase().replace(/[^a-z0-9._-]/g, '-')}`,
    id: packageId(facts),
    title: packageTitle(facts),
    description: `${facts.isMadeUp ? 'Made up: nobody counted here exists. ' : ''}Counted cells that have passed a disclosure gate. No row stands for a person. A number that is not given is unknown, never zero.`,
    version: `${facts.number}.0.0`,
    created: facts.builtAt,
    keywords: ['learning and employment records', 'digital credentials', 'employment outcomes'],
    licenses: [{ name: dataLicence.id, path: dataLicence.address, title: dataLicence.title }],
    contributors: [{ title: facts.pilotName, roles: ['creator', 'rightsHolder'] }],
    sources: [
      {
        title: `De-identified logs of the partners of ${facts.pilotName}, up to ${facts.asOf}, counted by Milepost under disclosure policy ${facts.policyVersion}`,
      },
    ],
    resources: files.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resourceOf({ name, text, sha256 }: StoredReleaseFile) {
  const schema = tableSchemas[name];
  return {
    name: name.slice(0, name.lastIndexOf('.')).toLowerCase(),
    path: name,
    description: packageFileKinds.find((kind) => kind.name === name)?.description ?? '',
    ...(schema ? { type: 'table' } : {}),
    ...{ format: fileFormat(name), mediatype: mediaType(name), encoding: 'utf-8' },
    ...{ bytes: Buffer.byteLength(text), hash: `sha256:${sha256}` },
    ...(schema ? { dialect, schema: { $schema: profile('tableschema'), ...schema } } : {}),
  };
}
