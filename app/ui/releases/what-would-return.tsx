import { countNoun } from '#app/core/count-noun.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';

interface WhatWouldReturnProps {
  merged: readonly {
    key: string;
    kind: string;
    groups: readonly string[];
    mayReturn: number;
    wouldGo: number;
  }[];
  waiting: {
    quarter: string;
    closesOn: string;
    mayReturn: number;
    stayHidden: number;
    hiddenBefore: number;
  } | null;
}

/** What would bring hidden numbers back: waiting for a quarter, or taking groups together. */
export function WhatWouldReturn({ merged, waiting }: WhatWouldReturnProps) {
  return (
    <div className="space-y-4">
      {waiting ? <Waiting {...waiting} /> : null}
      {merged.length > 0 ? (
        <>
          <p className="max-w-prose">
            Taking groups together: each of these pairs could be told as one group. How many numbers
            that brings back is known only once a preview is built with it; more than these it
            cannot be. Quarters that a release holds already stay split as they are, and with them
            the numbers of all quarters together.
          </p>
          <DataTable
            caption="Groups that could be taken together"
            rows={merged}
            rowKey={({ key }) => key}
            columns={[
              { key: 'kind', label: 'Kind of group', render: ({ kind }) => kind },
              {
                key: 'groups',
                label: 'As one group',
                isRowHeader: true,
                render: ({ groups }) => groups.join(' and '),
              },
              {
                key: 'mayReturn',
                label: 'Numbers that may come back, at most',
                align: 'end',
                render: ({ mayReturn }) => countText(mayReturn),
              },
              {
                key: 'wouldGo',
                label: 'Numbers shown apart now, told together then',
                align: 'end',
                render: ({ wouldGo }) => countText(wouldGo),
              },
            ]}
          />
        </>
      ) : null}
    </div>
  );
}

function Waiting(waiting: NonNullable<WhatWouldReturnProps['waiting']>) {
  const { quarter, closesOn, mayReturn, stayHidden, hiddenBefore } = waiting;
  return (
    <p className="max-w-prose">
      Waiting: the quarter {quarter} closes on {dateLabel(closesOn)} and adds its people to the
      numbers of several quarters together: {countNoun(mayReturn, 'hidden number')} of those may
      come back. {countNoun(stayHidden, 'hidden number')} of single quarters cannot be helped by
      waiting: a closed quarter gains nobody.
      {hiddenBefore > 0
        ? ` ${countNoun(hiddenBefore, 'hidden number')} of all quarters together stay hidden because the ` +
          'last release hid them: shown now, they would tell of the people of then.'
        : ''}
    </p>
  );
}
