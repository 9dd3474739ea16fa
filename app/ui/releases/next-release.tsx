import { Section } from '../layout/section.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { HiddenGroups } from './hidden-groups.tsx';
import { ReleaseDifference } from './release-difference.tsx';
import { WhatWouldReturn } from './what-would-return.tsx';

interface NextReleaseProps {
  hidden: Parameters<typeof HiddenGroups>[0] &
    Parameters<typeof WhatWouldReturn>[0] & { smallestCount: number };
  difference: Parameters<typeof ReleaseDifference>[0] | null;
}

/** What to look at in a preview before it is published. */
export function NextRelease({ hidden, difference }: NextReleaseProps) {
  const { smallestCount, tables, merged, waiting } = hidden;
  const isAllShown = tables.length === 0;
  return (
    <>
      {difference ? (
        <Section title={`The preview beside release ${difference.number}`}>
          <ReleaseDifference {...difference} />
        </Section>
      ) : null}
      <Section
        title="What is hidden and why"
        description={
          isAllShown ? (
            'The preview hides no number.'
          ) : (
            <>
              In the preview. A number is hidden when it stands for fewer than {smallestCount}{' '}
              people, when it leaves out fewer than {smallestCount}, when it would help to find such
              a number, and a few are hidden by chance. Nobody is told which of these it is. See{' '}
              <TextLink to="/methods">how numbers are made safe</TextLink>.
            </>
          )
        }
      >
        <HiddenGroups tables={tables} />
      </Section>
      {isAllShown ? null : (
        <Section
          title="What would bring more back"
          description="Computed from what the preview itself shows and hides, and from nothing else."
        >
          <WhatWouldReturn merged={merged} waiting={waiting} />
        </Section>
      )}
    </>
  );
}
