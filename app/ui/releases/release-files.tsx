import { DownloadLink } from '../charts/download-link.tsx';
import { TextLink } from '../layout/text-link.tsx';

interface ReleaseFilesProps {
  /** Address of the release. */
  path: string;
  files: readonly { name: string; description: string }[];
  /** The key that signed the release; null when none did. */
  signedBy: string | null;
}

/** The files of a release, each with what is in it. */
export function ReleaseFiles({ path, files, signedBy }: ReleaseFilesProps) {
  return (
    <>
      <ul className="max-w-prose space-y-3">
        {files.map(({ name, description }) => (
          <li key={name}>
            <DownloadLink href={`${path}/${name}`}>{name}</DownloadLink>
            <span className="block text-sm text-muted">{description}</span>
          </li>
        ))}
      </ul>
      {signedBy === null ? null : (
        <p className="mt-4 max-w-prose text-sm text-muted">
          Signed by <code className="break-all">{signedBy}</code>, the key of this Milepost for all
          of its releases. <TextLink to="/verify">Check release.vc.json here</TextLink>, or with any
          other verifier.
        </p>
      )}
    </>
  );
}
