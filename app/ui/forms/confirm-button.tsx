import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { type ButtonKind, buttonClasses } from './button-classes.ts';

interface ConfirmButtonProps {
  children: ReactNode;
  /** The question. */
  title: string;
  /** What will happen, and whether it can be undone. */
  message: ReactNode;
  confirmLabel: string;
  name?: string;
  value?: string;
  kind?: ButtonKind;
}

/** Sends the form it stands in only after a second yes. Without scripts it sends at once. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, title, message, confirmLabel, name, value, kind = 'secondary' } = props;
  const submitter = useRef<HTMLButtonElement>(null);
  const isHydrated = useIsHydrated();
  if (!isHydrated) {
    return (
      <button type="submit" name={name} value={value} className={buttonClasses(kind)}>
        {children}
      </button>
    );
  }
  const send = () => submitter.current?.form?.requestSubmit(submitter.current);
  return (
    <>
      <button ref={submitter} type="submit" name={name} value={value} hidden tabIndex={-1} />
      <DialogTrigger>
        <Button className={buttonClasses(kind)}>{children}</Button>
        <ModalOverlay
          isDismissable
          className="fixed inset-0 z-30 flex items-center justify-center bg-[rgb(0_0_0/0.55)] p-4"
        >
          <Modal className="w-full max-w-lg rounded-lg border border-line bg-surface p-6 shadow-lg">
            <Dialog role="alertdialog" className="outline-none">
              {({ close }) => (
                <>
                  <Heading slot="title" className="text-xl font-bold">
                    {title}
                  </Heading>
                  <div className="mt-2 text-muted">{message}</div>
                  <div className="mt-6 flex flex-wrap justify-end gap-3">
                    <Button autoFocus onPress={close} className={buttonClasses('secondary')}>
                      Cancel
                    </Button>
                    <Button
                      onPress={() => {
                        close();
                        send();
                      }}
                      className={buttonClasses(kind === 'problem' ? 'problem' : 'primary')}
                    >
                      {confirmLabel}
                    </Button>
                  </div>
                </>
              )}
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </>
  );
}
