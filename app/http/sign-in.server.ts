import { AppError } from '#app/core/app-error.ts';
import { holdsDemonstration } from '#app/features/accounts/demonstration.ts';
import {
  demonstrationForm,
  signIn,
  signInForm,
  signInToDemonstration,
} from '#app/features/accounts/sign-in.ts';
import { type AppContext, featureContext } from './app-context.server.ts';
import { type FormErrors, readForm, readFormData } from './form.server.ts';
import { errorStatus } from './respond.server.ts';
import { sessionCookie } from './session-cookie.server.ts';

interface SignInRefused {
  status: number;
  errors: FormErrors;
  /** Given back so that nobody types it twice. The password never is. */
  login: string;
}

/** One click and no password: only on made-up data, where it is wanted, and from this machine. */
export function offersDemonstration(context: AppContext): boolean {
  const { environment, isLocalRequest } = context;
  return environment.isDemonstration && isLocalRequest && holdsDemonstration(context);
}

/**
 * Signs in from either form of the sign-in page. A refused try keeps the page, with
 * the sentence at its top.
 */
export async function signInFromForm(
  request: Request,
  context: AppContext,
): Promise<{ cookie: string } | SignInRefused> {
  const form = await readFormData(request);
  const { origin } = context.environment;
  if (form.get('intent') === 'demonstration') {
    const asked = readForm(form, demonstrationForm);
    if (!asked.ok) return { status: 422, errors: asked.errors, login: '' };
    const isOffered = offersDemonstration(context);
    const token = signInToDemonstration(featureContext(context), asked.value.role, isOffered);
    return { cookie: sessionCookie(token, origin) };
  }
  const asked = readForm(form, signInForm);
  if (!asked.ok) return { status: 422, errors: asked.errors, login: '' };
  try {
    const token = await signIn(featureContext(context), asked.value, context.clientAddress);
    return { cookie: sessionCookie(token, origin) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const errors = { form: [error.message] };
    return { status: errorStatus(error), errors, login: asked.value.login };
  }
}
