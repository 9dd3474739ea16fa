import { controlClasses, descriptionClasses, labelClasses } from './field-classes.ts';
import { FieldErrors } from './field-errors.tsx';
import { fieldId } from './field-id.ts';
import { RequiredMark } from './required-mark.tsx';

interface SelectFieldProps {
  name: string;
  /** Where several fields of a form have one name. */
  id?: string;
  label: string;
  options: readonly { value: string; label: string }[];
  description?: string;
  defaultValue?: string;
  errors?: string[];
  required?: boolean;
}

/** One of a list, with the browser's own select. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, options, description, defaultValue, errors = [], required } = props;
  const id = props.id ?? fieldId(name);
  const describedBy = [
    description ? `${id}-description` : '',
    errors.length > 0 ? `${id}-errors` : '',
  ].join(' ');
  return (
    <div className="my-4 flex max-w-prose flex-col gap-1">
      <label htmlFor={id} className={labelClasses}>
        {label}
        <RequiredMark isRequired={required} />
      </label>
      {description ? (
        <span id={`${id}-description`} className={descriptionClasses}>
          {description}
        </span>
      ) : null}
      <FieldErrors id={`${id}-errors`} errors={errors} />
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-required={required}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy.trim() || undefined}
        className={controlClasses}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
