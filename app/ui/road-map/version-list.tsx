import { dateLabel } from '#app/core/measures/period-label.ts';
import { TextLink } from '../layout/text-link.tsx';

interface VersionListProps {
  versions: readonly { version: string; note: string; createdAt: string }[];
  shown: string;
}

/** All versions, the one in use first. */
export function VersionList({ versions, shown }: VersionListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {versions.map(({ version, note, createdAt }, index) => (
        <li key={version} className="flex flex-wrap gap-x-6 gap-y-1 py-3">
          <span className="font-semibold">
            {version === shown ? (
              `${version} (shown)`
            ) : (
              <TextLink to={`/road-map?version=${version}`}>{version}</TextLink>
            )}
          </span>
          <span className="text-muted">
            since {dateLabel(createdAt)}
            {index === 0 ? ', in use' : ''}
          </span>
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
