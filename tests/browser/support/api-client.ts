import type { MadeToken } from '#app/features/tokens/create-token.ts';
import { runScriptWell } from '../../support/run-script.ts';
import type { RunningApp } from './run-app.ts';

/** A receipt as the API tells it, as far as tests look at it. */
export interface ToldReceipt {
  id: number;
  status: string;
  rowsTotal: number;
  rowsNew: number;
  rowsRefused: number;
  reason: string;
  errors: { row: number; column: string; code: string; message: string }[];
}

interface Asking extends RequestInit {
  /** Of the token to send along. */
  token?: string;
}

/** Makes a token with the command, while the server runs. */
export async function makeToken(
  { dataFolder }: RunningApp,
  pilot: string,
  partner: string,
): Promise<MadeToken> {
  const asked = ['--pilot', pilot, '--partner', partner, '--label', 'Nightly', '--json'];
  const environment = { MILEPOST_DATA: dataFolder, MILEPOST_DEMO: '1' };
  return JSON.parse(await runScriptWell('users.ts', ['create-token', ...asked], environment));
}

/** A program that asks the API of an app. */
export function apiClient(app: RunningApp) {
  const ask = (path: string, { token, headers, ...init }: Asking = {}) =>
    fetch(`${app.origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers },
    });

  async function readJson(path: string, asking?: Asking) {
    return (await ask(path, asking)).json();
  }

  /** The receipt once nobody works on the import any more. */
  async function ended(id: number, token: string): Promise<ToldReceipt> {
    for (;;) {
      const receipt: ToldReceipt = await readJson(`/api/v1/imports/${id}`, { token });
      if (!['queued', 'reading', 'undoing'].includes(receipt.status)) return receipt;
      await new Promise((settle) => setTimeout(settle, 200));
    }
  }

  return { ask, readJson, ended };
}
