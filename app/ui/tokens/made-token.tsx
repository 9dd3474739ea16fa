import { dateLabel } from '#app/core/measures/period-label.ts';
import { CopyableText } from '../copyable-text.tsx';
import { Notice } from '../layout/notice.tsx';

interface MadeTokenProps {
  made: { token: string; label: string; expiresAt: string };
}

/** A token just made, the only time it is shown. */
export function MadeTokenNotice({ made: { token, label, expiresAt } }: MadeTokenProps) {
  return (
    <Notice tone="success" title={`The token “${label}” is made`}>
      <p>
        This is the only time it is shown. Put it where the program finds it, and nowhere else: not
        into an e-mail, not into a file that others can read. It is good until{' '}
        {dateLabel(expiresAt)}.
      </p>
      <CopyableText label="the token" text={token} />
    </Notice>
  );
}
