import { stakeholderRoles } from '#app/core/roadmap/roles.ts';

interface RoleBadgesProps {
  roles: readonly { role: string; isPrimary: boolean }[];
}

/** The roles that a stakeholder holds, in the map's order; the primary one stands out and says so. */
export function RoleBadges({ roles }: RoleBadgesProps) {
  const held = stakeholderRoles.flatMap((known) => {
    const found = roles.find(({ role }) => role === known.slug);
    return found ? [{ ...known, isPrimary: found.isPrimary }] : [];
  });
  return (
    <ul aria-label="Roles" className="flex flex-wrap gap-2">
      {held.map(({ slug, singular, isPrimary }) => (
        <li
          key={slug}
          className={`rounded-full border px-2.5 py-0.5 text-xs font-semibold ${isPrimary ? 'border-accent/30 bg-accent-soft text-accent-strong' : 'border-line bg-sunken text-muted'}`}
        >
          {singular}
          {isPrimary && held.length > 1 ? <span className="font-normal"> (primary)</span> : null}
        </li>
      ))}
    </ul>
  );
}
