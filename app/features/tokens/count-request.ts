import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#app/core/app-error.ts';

/** Requests that one token may make, counted apart for reading and for sending. */
export interface RequestLimits {
  reads: RateLimiterMemory;
  writes: RateLimiterMemory;
}

/** Ten questions and two files or undoings a second, over a minute. */
export function requestLimits({ reads, writes } = { reads: 600, writes: 120 }): RequestLimits {
  const duration = 60;
  return {
    reads: new RateLimiterMemory({ points: reads, duration }),
    writes: new RateLimiterMemory({ points: writes, duration }),
  };
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Counts one request of a token.
 * @throws AppError `too_many`, saying after how many seconds to ask again
 */
export async function countRequest(
  limits: RequestLimits,
  tokenId: number,
  method: string,
): Promise<void> {
  try {
    await (safeMethods.has(method) ? limits.reads : limits.writes).consume(tokenId);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError(
      'too_many',
      `This token has asked too often. Ask again in ${retryAfterSeconds} seconds.`,
      { retryAfterSeconds },
    );
  }
}
