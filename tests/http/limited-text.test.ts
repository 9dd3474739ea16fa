import { describe, expect, it } from 'vitest';
import { readLimitedText } from '#app/http/limited-text.server.ts';

function sent(...chunks: (string | Uint8Array)[]): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      }
      controller.close();
    },
  });
  return new Request('http://milepost.test/', {
    ...{ method: 'POST', body },
    // Node asks for it when a body is a stream; the types of the browser do not know it.
    ...{ duplex: 'half' },
  });
}

describe('readLimitedText', () => {
  it('puts a body together, a character split over two chunks too', async () => {
    const [first, second] = [new Uint8Array([0xc3]), new Uint8Array([0xa9])];
    expect(await readLimitedText(sent('caf', first, second), 5)).toBe('café');
    expect(await readLimitedText(new Request('http://milepost.test/', { method: 'POST' }), 5)).toBe(
      '',
    );
  });

  it('stops at the limit, whatever the length that was claimed', async () => {
    await expect(readLimitedText(sent('abc', 'def'), 5)).rejects.toMatchObject({
      code: 'too_large',
    });
    const claimed = new Request('http://milepost.test/', {
      ...{ method: 'POST', body: 'abc', headers: { 'content-length': '6' } },
    });
    await expect(readLimitedText(claimed, 5)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('refuses what is not UTF-8', async () => {
    await expect(readLimitedText(sent(new Uint8Array([0xff])), 5)).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
