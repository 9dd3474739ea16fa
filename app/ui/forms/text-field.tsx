import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { controlClasses } from './field-classes.ts';
import { fieldId } from './field-id.ts';
import { FieldLead } from './field-lead.tsx';

interface TextFieldProps {
  name: string;
  label: string;
  description?: string;
  defaultValue?: string;
  errors?: string[];
  type?: 'text' | 'url' | 'date' | 'number' | 'password' | 'search';
  required?: boolean;
  autoComplete?: string;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'url' | 'search';
  step?: string | number;
  min?: string | number;
  max?: string | number;
  maxLength?: number;
}

/** One line of text, with its label above and its errors between label and input. */
export function TextField(props: TextFieldProps) {
  const { name, label, description, errors = [], type = 'text', required, ...rest } = props;
  const { step, min, max, ...field } = rest;
  return (
    <AriaTextField
      {...field}
      id={fieldId(name)}
      name={name}
      type={type}
      isRequired={required}
      isInvalid={errors.length > 0}
      validationBehavior="aria"
      className="my-4 flex max-w-prose flex-col gap-1"
    >
      <FieldLead label={label} description={description} errors={errors} required={required} />
      <Input step={step} min={min} max={max} className={controlClasses} />
    </AriaTextField>
  );
}
