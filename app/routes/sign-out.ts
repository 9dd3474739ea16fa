import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { closeSession } from '#app/features/accounts/session.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { readSessionCookie, sessionCookie } from '#app/http/session-cookie.server.ts';

/** Signing out changes something, so it is a POST; whoever types the address goes home. */
export const loader = () => redirect('/');

export function action({ request, context }: ActionFunctionArgs) {
  return page(() => {
    const { origin } = context.environment;
    const token = readSessionCookie(request.headers.get('cookie'), origin);
    closeSession(featureContext(context), token);
    return redirect('/', { headers: { 'Set-Cookie': sessionCookie(null, origin) } });
  });
}
