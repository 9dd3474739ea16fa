import { AppError } from '#app/core/app-error.ts';

/**
 * The body of a request, read only as far as it may be long.
 * @throws AppError `too_large` beyond `maxBytes`
 */
export async function readLimitedBytes(
  request: Request,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = new AppError(
    'too_large',
    `This is larger than ${maxBytes} bytes, the most that is read.`,
  );
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  const reader = request.body?.getReader();
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw tooLarge;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/**
 * The body of a request as text, read only as far as it may be long.
 * @throws AppError `too_large` beyond `maxBytes`, `invalid` when it is not UTF-8
 */
export async function readLimitedText(request: Request, maxBytes: number): Promise<string> {
  const bytes = await readLimitedBytes(request, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('invalid', 'This is not UTF-8 text.');
  }
}
