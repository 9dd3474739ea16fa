import { dateSpanLabel } from '#app/core/measures/period-label.ts';
import { coverageSentence } from '#app/core/measures/verification-coverage.ts';
import { pilotPhaseName, pilotPhases } from '#app/core/roadmap/pilot-phases.ts';
import { DefinitionList } from '../layout/definition-list.tsx';

interface PilotFactsProps {
  pilot: {
    region: string;
    phase: number;
    startsOn: string | null;
    endsOn: string | null;
    occupations: string[];
    sites: string[];
    consentBasis: string;
    isPublic: boolean;
  };
  coverage: { sending: number; known: number };
}

/** What a pilot is, as terms and descriptions; what is not on record says so. */
export function PilotFacts({ pilot, coverage }: PilotFactsProps) {
  const span = dateSpanLabel(pilot.startsOn, pilot.endsOn);
  const meaning = pilotPhases.find(({ phase }) => phase === pilot.phase)?.meaning ?? '';
  return (
    <DefinitionList
      items={[
        {
          term: 'Phase',
          description: `${pilot.phase} of 5, ${pilotPhaseName(pilot.phase)}. ${meaning}`,
        },
        { term: 'Dates', description: `${span[0]?.toUpperCase()}${span.slice(1)}` },
        { term: 'Region', description: pilot.region || 'Not on record' },
        { term: 'Occupations', description: pilot.occupations.join(', ') || 'Not on record' },
        { term: 'Sites', description: pilot.sites.join(', ') || 'Not on record' },
        { term: 'Basis for using records', description: pilot.consentBasis || 'Not on record' },
        { term: 'Verification coverage', description: coverageSentence(coverage) },
        {
          term: 'Releases',
          description: pilot.isPublic ? 'Open to everybody' : 'Open to people who are signed in',
        },
      ]}
    />
  );
}
