import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseForm } from '#app/http/form.server.ts';

const schema = z.object({ name: z.string().min(1, 'Enter a name.') });

function sent(body: BodyInit, contentType?: string): Request {
  const headers = new Headers(contentType === undefined ? {} : { 'Content-Type': contentType });
  return new Request('http://localhost/', {
    ...{ method: 'POST', body, headers },
    // Node asks for it when a body is a stream; the types of the browser do not know it.
    ...{ duplex: 'half' },
  });
}

describe('parseForm', () => {
  it('reads both kinds of form, files left out', async () => {
    const fields = new FormData();
    fields.set('name', 'Ada');
    fields.set('file', new File(['x'], 'x.txt'));
    const read = { ok: true, value: { name: 'Ada' } };
    expect(await parseForm(sent(fields), schema)).toMatchObject(read);
    expect(await parseForm(sent(new URLSearchParams({ name: 'Ada' })), schema)).toMatchObject(read);
  });

  it('reads a pasted credential of 1 MiB however it was escaped', async () => {
    const form = new URLSearchParams({ name: '"'.repeat(1024 ** 2) });
    expect(await parseForm(sent(form), schema)).toMatchObject({ ok: true });
  });

  it.each([
    ['{"name":"Ada"}', 'application/json'],
    ['name=Ada', undefined],
    ['Ada', 'multipart/form-data; boundary=b'],
    ['Ada', 'multipart/form-data'],
  ])('refuses %s sent as %s with a sentence', async (body, contentType) => {
    await expect(parseForm(sent(body, contentType), schema)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('stops reading a form without end', async () => {
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        // Far more than any form, and an end, so that a reader without a limit fails too.
        if (pieces > 64) controller.close();
        else controller.enqueue(new Uint8Array(1024 ** 2).fill(97));
      },
    });
    const request = sent(endless, 'application/x-www-form-urlencoded');
    await expect(parseForm(request, schema)).rejects.toMatchObject({ code: 'too_large' });
    expect(pieces).toBeLessThan(10);
  });
});
