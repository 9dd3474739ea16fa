import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { descriptionClasses, labelClasses } from './field-classes.ts';
import { FieldErrors } from './field-errors.tsx';
import { RequiredMark } from './required-mark.tsx';

interface FieldLeadProps {
  label: string;
  description?: string;
  errors: string[];
  required?: boolean;
}

/** What stands above a text control: its label, what it is for, and what is wrong with it. */
export function FieldLead({ label, description, errors, required }: FieldLeadProps) {
  return (
    <>
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
    </>
  );
}
