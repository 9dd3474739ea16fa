import type { AccountRole } from '#app/core/access/actor.ts';

/** Signs in to the demonstration without a browser and answers with the cookie to send. */
export async function signInByForm(origin: string, role: AccountRole): Promise<string> {
  const answer = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ intent: 'demonstration', role }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`Signing in as ${role} was answered with ${answer.status}.`);
  return cookie;
}

/** Signs in with login and password, as the other form of the page does. */
export async function signInWithPassword(
  origin: string,
  { login, password }: { login: string; password: string },
): Promise<string> {
  const ask = () =>
    fetch(`${origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin },
      body: new URLSearchParams({ login, password }),
    });
  // Once more where the server closed a line that had been kept open, just as it was used.
  const answer = await ask().catch(ask);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`Signing in as ${login} was answered with ${answer.status}.`);
  return cookie;
}
