import { useNavigation } from '@remix-run/react';
import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { type ButtonKind, buttonClasses } from './button-classes.ts';

interface SubmitButtonProps {
  children: ReactNode;
  kind?: ButtonKind;
  name?: string;
  value?: string;
  /** Said while the form is under way. */
  pendingLabel?: string;
  isDisabled?: boolean;
}

/** Sends the form it stands in, and says so while that is under way. */
export function SubmitButton(props: SubmitButtonProps) {
  const { children, kind = 'primary', name, value, pendingLabel = 'Working…', isDisabled } = props;
  const button = useRef<HTMLButtonElement>(null);
  const navigation = useNavigation();
  const isPending =
    navigation.state !== 'idle' &&
    navigation.formData !== undefined &&
    isOwnSubmission(button.current, navigation.formAction, navigation.formData);
  return (
    <Button
      ref={button}
      type="submit"
      name={name}
      value={value}
      isDisabled={isDisabled}
      isPending={isPending}
      className={`${buttonClasses(kind)} data-[pending]:opacity-70`}
    >
      <span aria-live="polite">{isPending ? pendingLabel : children}</span>
    </Button>
  );
}

/** Whether the submission under way is that of this button: same address, same value. */
function isOwnSubmission(
  button: HTMLButtonElement | null,
  formAction: string | undefined,
  formData: FormData,
): boolean {
  if (!button?.form || !formAction) return false;
  const isOwnAddress =
    new URL(button.form.action).pathname === new URL(formAction, button.form.action).pathname;
  const isOwnValue = !button.name || formData.get(button.name) === button.value;
  return isOwnAddress && isOwnValue;
}
