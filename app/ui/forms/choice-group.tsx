import { Choice } from './choice.tsx';
import { FieldErrors } from './field-errors.tsx';
import { fieldId } from './field-id.ts';

interface ChoiceOption {
  value: string;
  label: string;
  description?: string;
}

export interface ChoiceGroupProps {
  name: string;
  legend: string;
  options: readonly ChoiceOption[];
  errors?: string[];
  description?: string;
}

interface Props extends ChoiceGroupProps {
  type: 'checkbox' | 'radio';
  chosen: readonly string[];
}

/** Choices under one question. The first one carries the field's id, for error summaries. */
export function ChoiceGroup(props: Props) {
  const { type, chosen, name, legend, options, errors = [], description } = props;
  const id = fieldId(name);
  const describedBy = [
    description ? `${id}-description` : '',
    errors.length > 0 ? `${id}-errors` : '',
  ].join(' ');
  return (
    <fieldset
      className={`my-4 max-w-prose ${errors.length > 0 ? 'border-s-4 border-problem ps-4' : ''}`}
      aria-describedby={describedBy.trim() || undefined}
    >
      <legend className="font-semibold">{legend}</legend>
      {description ? (
        <span id={`${id}-description`} className="block text-sm text-muted">
          {description}
        </span>
      ) : null}
      <FieldErrors id={`${id}-errors`} errors={errors} />
      <div className="mt-1">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type={type}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            description={option.description}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
