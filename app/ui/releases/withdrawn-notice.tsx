import { dateLabel } from '#app/core/measures/period-label.ts';
import { Notice } from '../layout/notice.tsx';
import { TextLink } from '../layout/text-link.tsx';

interface WithdrawnNoticeProps {
  withdrawn: readonly { id: number; undoneAt: string }[];
  /** Whether the reader may open receipts. */
  mayReadReceipts: boolean;
}

/** Says which imports a release still contains although they were undone since. */
export function WithdrawnNotice({ withdrawn, mayReadReceipts }: WithdrawnNoticeProps) {
  if (withdrawn.length === 0) return null;
  const many = withdrawn.length > 1;
  return (
    <Notice
      tone="warning"
      title={`${withdrawn.length} ${many ? 'imports were' : 'import was'} withdrawn since`}
    >
      <ul className="list-disc ps-5">
        {withdrawn.map(({ id, undoneAt }) => (
          <li key={id}>
            {mayReadReceipts ? (
              <TextLink to={`/imports/${id}`}>Import {id}</TextLink>
            ) : (
              `Import ${id}`
            )}
            , undone {dateLabel(undoneAt)}
          </li>
        ))}
      </ul>
      <p>
        Its numbers still contain what {many ? 'they' : 'it'} brought: a release never changes. The
        next one is built without {many ? 'them' : 'it'}.
      </p>
    </Notice>
  );
}
