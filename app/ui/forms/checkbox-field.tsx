import { Choice } from './choice.tsx';
import { fieldId } from './field-id.ts';

interface CheckboxFieldProps {
  name: string;
  label: string;
  description?: string;
  defaultChecked?: boolean;
  /** What is sent when ticked; `on` when not given. */
  value?: string;
  /** What error summaries link to it by, where another form of the page has one of its name. */
  field?: string;
}

/** One thing that is so or not. */
export function CheckboxField({ name, field = name, ...choice }: CheckboxFieldProps) {
  return (
    <div className="my-4 max-w-prose">
      <Choice type="checkbox" id={fieldId(field)} name={name} {...choice} />
    </div>
  );
}
