import { Form } from '@remix-run/react';
import { SubmitButton } from '../forms/submit-button.tsx';

interface ProgrammeOrderListsProps {
  lists: readonly {
    dimension: string;
    label: string;
    values: { value: string; label: string }[];
  }[];
}

/** A list for each kind of group, with buttons that move a group by one place. */
export function ProgrammeOrderLists({ lists }: ProgrammeOrderListsProps) {
  return lists.map(({ dimension, label, values }) => (
    <details
      key={dimension}
      id={`order-${dimension}`}
      className="my-3 scroll-mt-6 rounded-lg border border-line bg-surface p-4"
    >
      <summary className="w-fit cursor-pointer font-semibold">{label}</summary>
      <ol className="mt-3 max-w-prose divide-y divide-line">
        {values.map((group, place) => (
          <li key={group.value} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
            <span className="min-w-0 grow">
              {place + 1}. {group.label}
            </span>
            <MoveButtons
              dimension={dimension}
              value={group.value}
              label={group.label}
              isFirst={place === 0}
              isLast={place === values.length - 1}
            />
          </li>
        ))}
      </ol>
    </details>
  ));
}

interface MoveButtonsProps {
  dimension: string;
  value: string;
  label: string;
  isFirst: boolean;
  isLast: boolean;
}

function MoveButtons({ dimension, value, label, isFirst, isLast }: MoveButtonsProps) {
  return (
    <Form method="post" preventScrollReset className="flex gap-2">
      <input type="hidden" name="dimension" value={dimension} />
      <input type="hidden" name="value" value={value} />
      <SubmitButton kind="secondary" name="intent" value="up" isDisabled={isFirst}>
        Up<span className="sr-only">: {label}</span>
      </SubmitButton>
      <SubmitButton kind="secondary" name="intent" value="down" isDisabled={isLast}>
        Down<span className="sr-only">: {label}</span>
      </SubmitButton>
    </Form>
  );
}
