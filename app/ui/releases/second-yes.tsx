import { CheckboxField } from '../forms/checkbox-field.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';

interface SecondYesProps {
  /** What error summaries link to it by: a page can have several. */
  field?: string;
}

/** The dialog asks for it; where no script can open one, a box to tick does. */
export function SecondYes({ field = 'confirmed' }: SecondYesProps) {
  if (useIsHydrated()) return <input type="hidden" name="confirmed" value="yes" />;
  return (
    <CheckboxField
      name="confirmed"
      field={field}
      value="yes"
      label="I know that a published release cannot be changed or taken back"
      description="For publishing only; a preview needs no such yes."
    />
  );
}
