import type { ComponentProps } from 'react';
import { AccessChart } from '../charts/access-chart.tsx';
import { DisparityIndexTable } from '../charts/disparity-index-table.tsx';
import { GapChart } from '../charts/gap-chart.tsx';
import { ScreeningTable } from '../charts/screening-table.tsx';
import { StepGapChart } from '../charts/step-gap-chart.tsx';
import { EmptyState } from '../layout/empty-state.tsx';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { ResultChooser } from './result-chooser.tsx';
import { Sentences } from './sentences.tsx';

type Options = readonly { value: string; label: string }[];
type Name = 'release' | 'outcome' | 'dimension' | 'compare' | 'group';

interface AccessFiguresProps {
  choices: Record<Name, Options>;
  chosen: Record<Name, string>;
  chart: ComponentProps<typeof AccessChart>;
  representation: readonly string[];
  gaps: ComponentProps<typeof GapChart> & { parity: readonly string[] };
  steps: ComponentProps<typeof StepGapChart> | null;
  withoutSteps: string;
  screening: ComponentProps<typeof ScreeningTable> | null;
  indexes: ComponentProps<typeof DisparityIndexTable> | null;
  knowsEligible: boolean;
}

/** Rates, gaps, where they open, and what screeners and statisticians ask for besides. */
export function AccessFigures(props: AccessFiguresProps) {
  const { choices, chosen, chart, representation, gaps, knowsEligible } = props;
  const { parity, ...gapChart } = gaps;
  return (
    <>
      {knowsEligible ? null : (
        <Notice tone="info" title="The eligible people are not known">
          Access compares people with a credential to the people who were eligible. It is shown in
          the first release after a file of the eligible population has been imported.
        </Notice>
      )}
      <Chooser choices={choices} chosen={chosen} />
      <AccessChart {...chart} />
      {chosen.outcome === 'accepted' ? (
        <Section title="Representation">
          <Sentences
            sentences={representation}
            none="In this release there are too few shown groups to compare."
          />
        </Section>
      ) : null}
      <Section
        title="Gaps"
        description="The same shares, each group beside what you chose to compare with."
      >
        <GapChart {...gapChart} level={3} />
        <h3 className="font-semibold">How many more people would make it level</h3>
        <Sentences
          sentences={parity}
          none="No group is so far below what it is compared with that it can be told apart."
        />
      </Section>
      <Steps {...props} />
      <MoreFigures {...props} />
    </>
  );
}

function Chooser({ choices, chosen }: Pick<AccessFiguresProps, 'choices' | 'chosen'>) {
  const field = (name: Name, label: string) => ({
    ...{ name, label, options: choices[name], chosen: chosen[name] },
  });
  return (
    <ResultChooser
      kept={{ group: chosen.group }}
      fields={[
        field('release', 'Release'),
        field('outcome', 'What is reached'),
        field('dimension', 'Groups by'),
        field('compare', 'Compared with'),
      ]}
    />
  );
}

function Steps({ choices, chosen, steps, withoutSteps }: AccessFiguresProps) {
  const { group, ...kept } = chosen;
  return (
    <Section
      id="steps"
      title="Where the gap opens"
      description="The way from a first credential to a job, step by step, for one group and what you chose to compare with."
    >
      <ResultChooser
        kept={kept}
        fields={[{ name: 'group', label: 'Group', options: choices.group, chosen: group }]}
      />
      {steps ? (
        <StepGapChart {...steps} level={3} />
      ) : (
        <EmptyState title="Cannot be said for this group">{withoutSteps}</EmptyState>
      )}
    </Section>
  );
}

function MoreFigures({ screening, indexes }: AccessFiguresProps) {
  return (
    <Section title="For screening and for statisticians">
      <details className="my-3">
        <summary className="w-fit cursor-pointer font-semibold">
          Selection-rate ratio (80 % screening benchmark)
        </summary>
        {screening ? (
          <ScreeningTable {...screening} level={3} />
        ) : (
          <p className="mt-2 max-w-prose">
            There is no ratio: fewer than two groups are shown, or the group you compare with is
            hidden.
          </p>
        )}
      </details>
      <details className="my-3">
        <summary className="w-fit cursor-pointer font-semibold">
          Indexes of how far groups are apart
        </summary>
        {indexes ? (
          <DisparityIndexTable {...indexes} level={3} />
        ) : (
          <p className="mt-2 max-w-prose">
            Indexes are shown only when every group is shown and holds at least 30 people: in
            smaller groups they say more of chance than of the groups.
          </p>
        )}
      </details>
    </Section>
  );
}
