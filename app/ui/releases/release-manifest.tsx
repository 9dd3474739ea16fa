import { dateLabel } from '#app/core/measures/period-label.ts';
import { countText } from '../charts/number-text.ts';
import { DefinitionList } from '../layout/definition-list.tsx';

interface ReleaseManifestProps {
  release: {
    asOf: string;
    builtAt: string;
    cohorts: string;
    revises: number | null;
    cellsShown: number;
    cellsBanded: number;
    cellsHidden: number;
    cellsSha256: string;
    policyVersion: string;
    verifiersSending: number;
    verifiersKnown: number;
  };
}

/** What a release is: its day, its quarters, its rules and the checksum of its file. */
export function ReleaseManifest({ release }: ReleaseManifestProps) {
  return (
    <DefinitionList
      items={[
        { term: 'As of', description: `${dateLabel(release.asOf)}: nothing later is counted` },
        { term: 'Built', description: dateLabel(release.builtAt) },
        ...(release.revises === null ? [] : [revisionOf(release.revises)]),
        { term: 'Entry quarters', description: release.cohorts },
        {
          term: 'Numbers',
          description: `${countText(release.cellsShown)} shown, ${countText(release.cellsBanded)} told as a band, ${countText(release.cellsHidden)} hidden to protect privacy`,
        },
        {
          term: 'Verifiers',
          description: `${countText(release.verifiersSending)} sent logs; ${countText(release.verifiersKnown)} are known as partners who verify or employ`,
        },
        { term: 'Disclosure policy', description: `Version ${release.policyVersion}` },
        {
          term: 'SHA-256 of cells.csv',
          description: <span className="font-mono text-sm break-all">{release.cellsSha256}</span>,
        },
      ]}
    />
  );
}

function revisionOf(number: number) {
  return {
    term: 'Corrects',
    description: `Release ${number}: of everybody, in the rows “All closed quarters, corrected”. All other rows are as release ${number} counted them`,
  };
}
