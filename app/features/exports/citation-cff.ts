import { dataLicence, type PackageFacts, packageId, packageTitle } from './package-facts.ts';

/** The file CITATION.cff (Citation File Format 1.2.0), for reference managers. */
export function citationCff(facts: PackageFacts): string {
  // A JSON string is a YAML string as well, whatever a pilot is called.
  const text = (value: string) => JSON.stringify(value);
  return `${[
    'cff-version: 1.2.0',
    'message: "Cite the release that you used, with the checksum of cells.csv."',
    'type: dataset',
    `title: ${text(packageTitle(facts))}`,
    'authors:',
    `  - name: ${text(facts.pilotName)}`,
    `version: ${text(String(facts.number))}`,
    `date-released: ${text(facts.builtAt.slice(0, 10))}`,
    `license: ${dataLicence.id}`,
    'identifiers:',
    '  - type: other',
    `    value: ${text(packageId(facts))}`,
    '    description: "This release"',
    '  - type: other',
    `    value: ${text(`sha256:${facts.cellsSha256}`)}`,
    '    description: "SHA-256 of cells.csv"',
  ].join('\n')}\n`;
}
