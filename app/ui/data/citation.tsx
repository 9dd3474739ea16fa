import { CopyableText } from '../copyable-text.tsx';
import { TextLink } from '../layout/text-link.tsx';

interface CitationProps {
  /** Of which release, as in "release 2 of Riverbend". */
  of: string;
  citation: string;
  /** Where the release stays. */
  address: string;
}

/** How to cite a release, to be copied, and the address that will always lead to it. */
export function Citation({ of, citation, address }: CitationProps) {
  const { pathname } = new URL(address);
  return (
    <div className="max-w-prose">
      <p className="wrap-anywhere">
        To cite {of}. Its address stays the same: <TextLink to={pathname}>{address}</TextLink>
      </p>
      <CopyableText label={`the citation of ${of}`} text={citation} isProse />
    </div>
  );
}
