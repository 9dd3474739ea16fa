import { useId } from 'react';
import { controlClasses, descriptionClasses, labelClasses } from '../forms/field-classes.ts';

interface ChoiceSelectProps<Value extends string> {
  label: string;
  /** For a select whose place says what it is for to those who see it. */
  isLabelHidden?: boolean;
  description?: string;
  value: Value | '';
  options: readonly { value: Value; label: string }[];
  /** What stands there as long as nothing is chosen. */
  placeholder?: string;
  onChoose: (value: Value) => void;
}

/** One of a list, which takes effect as soon as it is chosen. */
export function ChoiceSelect<Value extends string>(props: ChoiceSelectProps<Value>) {
  const { label, isLabelHidden, description, value, options, placeholder, onChoose } = props;
  const id = useId();
  return (
    <div className={isLabelHidden ? '' : 'my-4 flex max-w-prose flex-col gap-1'}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : labelClasses}>
        {label}
      </label>
      {description ? (
        <span id={`${id}-description`} className={descriptionClasses}>
          {description}
        </span>
      ) : null}
      <select
        id={id}
        value={value}
        aria-describedby={description ? `${id}-description` : undefined}
        className={controlClasses}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {placeholder === undefined ? null : (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
