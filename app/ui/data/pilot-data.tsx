import { Section } from '../layout/section.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { type ReleaseLine, ReleasesTable } from '../releases/releases-table.tsx';
import { Citation } from './citation.tsx';
import { TableOutline, type TableOutlineLine } from './table-outline.tsx';

interface PilotDataProps {
  pilot: {
    code: string;
    name: string;
    region: string;
    releases: readonly ReleaseLine[];
    newest: {
      number: number;
      tables: readonly TableOutlineLine[];
      citation: string;
      address: string;
    } | null;
  };
}

/** What one pilot has published: its releases, the detail of the newest, how to cite it. */
export function PilotData({ pilot: { code, name, region, releases, newest } }: PilotDataProps) {
  return (
    <Section
      title={name}
      description={[code, region].filter(Boolean).join(' · ')}
      actions={<TextLink to={`/pilots/${code}`}>About this pilot</TextLink>}
    >
      <div className="space-y-6">
        <ReleasesTable
          caption={`Releases of ${name}, newest first`}
          pilotCode={code}
          releases={releases}
          isForResearchers
        />
        {newest ? (
          <>
            <TableOutline
              caption={`What release ${newest.number} of ${name} holds`}
              tables={newest.tables}
            />
            <Citation of={`release ${newest.number} of ${name}`} {...newest} />
          </>
        ) : null}
      </div>
    </Section>
  );
}
