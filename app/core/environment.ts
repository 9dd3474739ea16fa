import { z } from 'zod';
import { AppError } from './app-error.ts';

/** What a deployment decides through environment variables. Parsed once, at start. */
export interface Environment {
  port: number;
  host: string;
  /** Folder of the three database files, the uploads being read and the secrets. */
  dataFolder: string;
  /** Public address without a trailing slash, for links and for the origin check. */
  origin: string;
  /** Whether the client's address comes from a proxy: where the public address is set. */
  isBehindProxy: boolean;
  isDemonstration: boolean;
}

const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost']);

/** Whether a host name reaches this machine only. */
export function isLoopback(host: string): boolean {
  return loopbackHosts.has(host.replace(/^\[|\]$/g, ''));
}

const schema = z.object({
  PORT: z.coerce
    .number({ error: 'PORT must be a whole number from 0 to 65535.' })
    .int('PORT must be a whole number from 0 to 65535.')
    .min(0, 'PORT must be a whole number from 0 to 65535.')
    .max(65535, 'PORT must be a whole number from 0 to 65535.')
    .default(3000),
  HOST: z.string().min(1, 'HOST must name an address to listen on.').default('127.0.0.1'),
  MILEPOST_DATA: z.string().min(1, 'MILEPOST_DATA must name a folder.').default('./data'),
  MILEPOST_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'MILEPOST_ORIGIN must be an http or https address.' })
    .optional(),
  MILEPOST_DEMO: z.enum(['0', '1'], { error: 'MILEPOST_DEMO must be 0 or 1.' }).optional(),
});

/**
 * Reads the environment.
 * @throws AppError `invalid` with a sentence for each value that cannot be used.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    throw new AppError('invalid', parsed.error.issues.map((issue) => issue.message).join(' '));
  }
  const { PORT, HOST, MILEPOST_DATA, MILEPOST_ORIGIN, MILEPOST_DEMO } = parsed.data;
  const shownHost = HOST.includes(':') ? `[${HOST}]` : HOST;
  return {
    port: PORT,
    host: HOST,
    dataFolder: MILEPOST_DATA,
    origin: (MILEPOST_ORIGIN ?? `http://${shownHost}:${PORT}`).replace(/\/+$/, ''),
    isBehindProxy: MILEPOST_ORIGIN !== undefined,
    isDemonstration: MILEPOST_DEMO === undefined ? isLoopback(HOST) : MILEPOST_DEMO === '1',
  };
}
