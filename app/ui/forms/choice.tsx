interface ChoiceProps {
  type: 'checkbox' | 'radio';
  id: string;
  name: string;
  value?: string;
  label: string;
  description?: string;
  defaultChecked?: boolean;
}

/** One box or button to tick, with its label as part of the target. */
export function Choice({ type, id, label, description, ...input }: ChoiceProps) {
  return (
    <div className="flex items-start gap-3 py-1">
      <input
        {...input}
        type={type}
        id={id}
        aria-describedby={description ? `${id}-description` : undefined}
        className="mt-0.5 size-6 shrink-0 cursor-pointer"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="cursor-pointer">
          {label}
        </label>
        {description ? (
          <span id={`${id}-description`} className="block text-sm text-muted">
            {description}
          </span>
        ) : null}
      </div>
    </div>
  );
}
