import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { ButtonLink } from '../layout/button-link.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { assessHref } from './assess-href.ts';

interface KeepResultProps {
  view: {
    role: string;
    language: AssessLanguage;
    subject: { name: string; isKept: boolean } | null;
    isSignedIn: boolean;
  };
  asked: string;
  isHandedIn: boolean;
}

/** What can be done with a result: hand it in, sign in to keep it, print it. */
export function KeepResult({ view, asked, isHandedIn }: KeepResultProps) {
  const { role, language, subject, isSignedIn } = view;
  const isHydrated = useIsHydrated();
  const isKept = subject?.isKept ?? false;
  const back = assessHref({ role, step: 'result', language, asked });
  return (
    <div className="mt-8 rounded-lg border border-line bg-sunken p-5 print:hidden">
      <p className="max-w-prose">
        {subject
          ? assessText(language, isKept ? 'result.handInLead' : 'step.notHeld', {
              name: subject.name,
            })
          : assessText(language, isSignedIn ? 'start.noSubject' : 'result.signInLead')}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        {isKept && !isHandedIn ? (
          <SubmitButton name="intent" value="hand-in">
            {assessText(language, 'result.handIn')}
          </SubmitButton>
        ) : null}
        {isSignedIn ? null : (
          <ButtonLink to={`/sign-in?to=${encodeURIComponent(back)}`}>
            {assessText(language, 'result.signIn')}
          </ButtonLink>
        )}
        {isHydrated ? (
          <button
            type="button"
            onClick={() => window.print()}
            className={buttonClasses('secondary')}
          >
            {assessText(language, 'result.print')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
