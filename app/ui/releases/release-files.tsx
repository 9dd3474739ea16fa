import { DownloadLink } from '../charts/download-link.tsx';

interface ReleaseFilesProps {
  /** Address of the release. */
  path: string;
  files: readonly { name: string; description: string }[];
}

/** The files of a release, each with what is in it. */
export function ReleaseFiles({ path, files }: ReleaseFilesProps) {
  return (
    <ul className="max-w-prose space-y-3">
      {files.map(({ name, description }) => (
        <li key={name}>
          <DownloadLink href={`${path}/${name}`}>{name}</DownloadLink>
          <span className="block text-sm text-muted">{description}</span>
        </li>
      ))}
    </ul>
  );
}
