import { Form } from '@remix-run/react';
import type { Working } from '#app/core/measures/working.ts';
import { ShowTheWorking } from '../charts/show-the-working.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Section } from '../layout/section.tsx';
import { Term } from '../layout/term.tsx';

interface WhatItWouldTakeProps {
  now: readonly string[];
  later: string;
  points: string;
  errors: string[];
  definition: { term: string; text: string };
  working: Working;
  /** What else the page shows, and must not be lost. */
  kept: Record<string, string>;
}

const title = 'What would it take to know?';

/** How large a difference the people so far can show, and when a smaller one could be seen. */
export function WhatItWouldTake(props: WhatItWouldTakeProps) {
  const { now, later, points, errors, definition, working, kept } = props;
  return (
    <Section
      id="what-it-would-take"
      title={title}
      description={
        <>
          From the numbers of people and hires in this release. What{' '}
          <Term definition={definition.text}>{definition.term}</Term> means.
        </>
      }
    >
      <ul className="max-w-prose list-disc space-y-2 ps-6">
        {now.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{later}</li>
      </ul>
      <Form
        method="get"
        action="#what-it-would-take"
        key={points}
        className="my-4 flex flex-wrap items-end gap-x-4 gap-y-3 [&>div]:my-0 print:hidden"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="points"
          label="A difference of how many percentage points?"
          type="number"
          min={1}
          max={50}
          step={1}
          defaultValue={points}
          errors={errors}
        />
        <SubmitButton kind="secondary">Say when</SubmitButton>
      </Form>
      <ShowTheWorking figure={title} definition={definition} working={working} />
    </Section>
  );
}
