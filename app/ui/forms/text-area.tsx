import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { controlClasses } from './field-classes.ts';
import { fieldId } from './field-id.ts';
import { FieldLead } from './field-lead.tsx';

interface TextAreaProps {
  name: string;
  label: string;
  description?: string;
  defaultValue?: string;
  errors?: string[];
  rows?: number;
  required?: boolean;
  spellCheck?: boolean;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, label, description, defaultValue, errors = [], rows = 5, required } = props;
  return (
    <AriaTextField
      id={fieldId(name)}
      name={name}
      defaultValue={defaultValue}
      isRequired={required}
      isInvalid={errors.length > 0}
      validationBehavior="aria"
      className="my-4 flex max-w-prose flex-col gap-1"
    >
      <FieldLead label={label} description={description} errors={errors} required={required} />
      <AriaTextArea rows={rows} spellCheck={props.spellCheck} className={controlClasses} />
    </AriaTextField>
  );
}
