import { roleName } from './stage-table.tsx';

interface StakeholderClaimsProps {
  claims: readonly {
    id: string;
    role: string;
    kind: 'business' | 'social';
    title: string;
    gist: string;
  }[];
}

/** What the map says that the roles of a stakeholder gain. */
export function StakeholderClaims({ claims }: StakeholderClaimsProps) {
  return (
    <ul className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {claims.map(({ id, role, kind, title, gist }) => (
        <li key={id} className="border-s-4 border-accent/40 ps-4">
          <h3 className="font-bold">{title}</h3>
          <p className="text-sm">{gist}</p>
          <p className="text-sm text-muted">
            {roleName(role)}, {kind === 'business' ? 'business case' : 'social case'}
          </p>
        </li>
      ))}
    </ul>
  );
}
