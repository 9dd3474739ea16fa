import { CheckboxField } from '../forms/checkbox-field.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';

/** The dialog asks for it; where no script can open one, a box to tick does. */
export function SecondYes() {
  if (useIsHydrated()) return <input type="hidden" name="confirmed" value="yes" />;
  return (
    <CheckboxField
      name="confirmed"
      value="yes"
      label="I know that a published release cannot be changed or taken back"
      description="For publishing only; a preview needs no such yes."
    />
  );
}
