import { partnerPartName } from '#app/core/roadmap/partner-parts.ts';
import { EmptyState } from '../layout/empty-state.tsx';
import { TextLink } from '../layout/text-link.tsx';

interface OverviewPartnersProps {
  partners: readonly {
    stakeholderId: number;
    name: string;
    slug: string | null;
    parts: readonly string[];
  }[];
}

/** Who takes part in a pilot, one line each. */
export function OverviewPartners({ partners }: OverviewPartnersProps) {
  if (partners.length === 0) {
    return <EmptyState title="No partners yet">Nobody has been added to this pilot.</EmptyState>;
  }
  return (
    <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
      {partners.map(({ stakeholderId, name, slug, parts }) => (
        <li key={stakeholderId} className="border-b border-line py-2">
          {slug ? <TextLink to={`/stakeholders/${slug}`}>{name}</TextLink> : name}
          <span className="block text-sm text-muted">{parts.map(partnerPartName).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
