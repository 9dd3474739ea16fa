import { StatusBadge } from '../layout/status-badge.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { RoleBadges } from './role-badges.tsx';

interface StakeholderListProps {
  stakeholders: readonly {
    slug: string;
    name: string;
    kind: 'organisation' | 'individual';
    region: string;
    summary: string;
    isListed: boolean;
    roles: { role: string; isPrimary: boolean }[];
  }[];
}

/** The directory, one stakeholder a row. */
export function StakeholderList({ stakeholders }: StakeholderListProps) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {stakeholders.map((stakeholder) => (
        <li key={stakeholder.slug} className="px-5 py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="min-w-0 text-lg font-semibold wrap-break-word">
              <TextLink to={`/stakeholders/${stakeholder.slug}`}>{stakeholder.name}</TextLink>
            </h2>
            <p className="text-sm text-muted">
              {[stakeholder.kind === 'individual' ? 'Individual' : '', stakeholder.region]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          {stakeholder.summary ? (
            <p className="mt-1 line-clamp-2 max-w-prose text-sm text-muted">
              {stakeholder.summary}
            </p>
          ) : null}
          <div className="mt-2.5 flex flex-wrap items-center gap-2">
            <RoleBadges roles={stakeholder.roles} />
            {stakeholder.kind === 'individual' && !stakeholder.isListed ? (
              <StatusBadge tone="info">Not listed</StatusBadge>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
