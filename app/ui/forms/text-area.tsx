import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { controlClasses, descriptionClasses, labelClasses } from './field-classes.ts';
import { FieldErrors } from './field-errors.tsx';
import { fieldId } from './field-id.ts';
import { RequiredMark } from './required-mark.tsx';

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
      <Label className={labelClasses}>
        {label}
        <RequiredMark isRequired={required} />
      </Label>
      {description ? (
        <Text slot="description" className={descriptionClasses}>
          {description}
        </Text>
      ) : null}
      {errors.length > 0 ? (
        <Text slot="errorMessage">
          <FieldErrors errors={errors} />
        </Text>
      ) : null}
      <AriaTextArea rows={rows} spellCheck={props.spellCheck} className={controlClasses} />
    </AriaTextField>
  );
}
