import { redirect } from '@remix-run/node';
import { AppError } from '#app/core/app-error.ts';
import { ownAcceptedTerms } from '#app/features/downloads/accept-terms.ts';
import { readTermsToken, termsToken } from '#app/features/downloads/terms-token.ts';
import { type AppContext, featureContext } from './app-context.server.ts';
import { api } from './respond.server.ts';
import { safePath } from './safe-path.ts';

const cookieName = 'milepost_terms';
const oneYearSeconds = 365 * 24 * 60 * 60;

/** When whoever asks accepted the terms of the data; null when it is not known that they did. */
export function acceptedTerms(request: Request, context: AppContext) {
  const own = ownAcceptedTerms(featureContext(context));
  if (own || context.actor.kind === 'account') return own;
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    const acceptedOn = name === cookieName ? readTermsToken(context.dataFolder, value) : null;
    if (acceptedOn !== null) return { acceptedOn, purpose: '' };
  }
  return null;
}

/** The Set-Cookie header by which a browser without an account remembers that it accepted. */
function termsCookie(context: AppContext, acceptedOn: string): string {
  const isHttps = context.environment.origin.startsWith('https://');
  return [
    `${cookieName}=${termsToken(context.dataFolder, acceptedOn)}`,
    ...['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${oneYearSeconds}`],
    ...(isHttps ? ['Secure'] : []),
  ].join('; ');
}

/** Where somebody goes who accepted the terms: back, with the file that was wanted at hand. */
export function afterTerms(request: Request, context: AppContext, acceptedOn: string) {
  const wanted = wantedFile(request);
  const to = wanted === null ? '/data' : `/data?${new URLSearchParams({ to: wanted })}`;
  const isKnown = context.actor.kind === 'account';
  const cookie: HeadersInit = isKnown ? {} : { 'Set-Cookie': termsCookie(context, acceptedOn) };
  return { to, cookie };
}

/**
 * Answers with a file of research data to those who accepted the terms, and sends others to
 * them first. A refusal leads people back to the page they chose on, and is told to programs.
 */
export async function takeData(
  request: Request,
  context: AppContext,
  work: () => Response,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (acceptedTerms(request, context) === null) {
    return redirect(`/data/terms?${new URLSearchParams({ to: pathname + search })}`);
  }
  const isForPeople = request.headers.get('accept')?.includes('text/html') ?? false;
  return api(() => {
    try {
      return work();
    } catch (error) {
      if (!(isForPeople && error instanceof AppError)) throw error;
      const query = new URLSearchParams(search);
      query.set('refused', error.code);
      return redirect(`/data?${query}#choose`);
    }
  });
}

/** The file that somebody wanted before the terms were asked: an address below /data, or null. */
export function wantedFile(request: Request): string | null {
  const path = safePath(new URL(request.url).searchParams.get('to'), '');
  return /^\/data\/(cells\.csv|[\w-]+\/\d+\/package\.zip)(\?|$)/.test(path) ? path : null;
}
