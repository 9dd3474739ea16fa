import { Form } from '@remix-run/react';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { roadMapStages, stageName } from '#app/core/roadmap/stages.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { SelectField } from '../forms/select-field.tsx';
import { Card } from '../layout/card.tsx';
import { roleName } from '../stakeholders/stage-table.tsx';

interface ToldAction {
  id: string;
  sentence: string;
  role: string;
  phase: string;
}

interface WhatIfProps {
  filter: { pilot: string; region: string };
  choices: { holders: readonly { slug: string; name: string; role: string }[] };
  choice: {
    stakeholder: string;
    role: string;
    phase: string;
    stage: number;
    now: { stage: number; name: string } | null;
  } | null;
  whatIf: {
    opened: readonly ToldAction[];
    doneNew: readonly ToldAction[];
    lifecyclesAfter: number;
  } | null;
}

/** A stage tried out: a plain form whose choices stand in the address. */
export function WhatIf({ filter, choices, choice, whatIf }: WhatIfProps) {
  return (
    <>
      <Form
        method="get"
        action="/ecosystem#what-if"
        key={JSON.stringify(choice)}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 [&>div]:my-0 [&>div]:max-w-md [&>div]:grow [&>div]:basis-44"
      >
        {Object.entries(filter).map(([name, value]) =>
          value === '' ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <SelectField
          name="who"
          label="Who"
          defaultValue={choice ? `${choice.stakeholder} ${choice.role}` : undefined}
          options={choices.holders.map(({ slug, name, role }) => ({
            value: `${slug} ${role}`,
            label: `${name}, as ${roleName(role)}`,
          }))}
        />
        <SelectField
          name="phase"
          label="Phase"
          defaultValue={choice?.phase}
          options={roadMapPhases.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <SelectField
          name="stage"
          label="Stage"
          defaultValue={choice ? String(choice.stage) : '3'}
          options={roadMapStages.map(({ stage, name }) => ({
            value: String(stage),
            label: `${stage} · ${name}`,
          }))}
        />
        <button type="submit" className={buttonClasses('secondary')}>
          Try it
        </button>
      </Form>
      {choice?.now && whatIf ? (
        <div role="status" className="mt-4">
          <Card>
            <p className="font-semibold">
              {choice.now.name}, as {roleName(choice.role)}: from {choice.now.stage}{' '}
              {stageName(choice.now.stage)} to {choice.stage} {stageName(choice.stage)} in{' '}
              {phaseName(choice.phase)}
            </p>
            <ActionList
              title="Opens for others"
              none="No blocked action opens by this alone."
              actions={whatIf.opened}
            />
            <ActionList
              title="Done here for the first time"
              none="Nothing that others have not done before."
              actions={whatIf.doneNew}
            />
            <p className="mt-3 text-sm text-muted">
              Full lifecycles that could happen side by side: {whatIf.lifecyclesAfter}
            </p>
          </Card>
        </div>
      ) : null}
    </>
  );
}

interface ActionListProps {
  title: string;
  none: string;
  actions: readonly ToldAction[];
}

function ActionList({ title, none, actions }: ActionListProps) {
  return (
    <>
      <h3 className="mt-3 font-bold">{title}</h3>
      {actions.length === 0 ? <p className="text-muted">{none}</p> : null}
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {actions.map(({ id, sentence, role, phase }) => (
          <li key={id}>
            {sentence}{' '}
            <span className="text-sm text-muted">
              {roleName(role)}, {phaseName(phase)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function phaseName(slug: string): string {
  return roadMapPhases.find((known) => known.slug === slug)?.name ?? slug;
}
