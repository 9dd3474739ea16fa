import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError, type AppErrorCode } from '#app/core/app-error.ts';
import { answerForm } from '#app/http/answer-form.server.ts';

const schema = z.object({ name: z.string().min(1, 'Enter a name.') });
const done = new Response(null, { status: 302 });

function request(fields: Record<string, string>): Request {
  return new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) });
}

describe('answerForm', () => {
  it('answers as the work does when nothing is wrong', async () => {
    const names: string[] = [];
    const answer = await answerForm(request({ name: 'A' }), schema, ({ name }) => {
      names.push(name);
      return done;
    });
    expect([answer, names]).toEqual([done, ['A']]);
  });

  it('gives the form back with what was typed when the schema refuses it', async () => {
    const answer = await answerForm(request({ name: '', region: 'Ohio' }), schema, () => done);
    expect(answer).toMatchObject({
      data: { errors: { name: ['Enter a name.'] }, submitted: { name: '', region: 'Ohio' } },
      init: { status: 422 },
    });
  });

  const refusing = (code: AppErrorCode) =>
    answerForm(request({ name: 'A' }), schema, () => {
      throw new AppError(code, 'No.');
    });

  it.each([
    ['invalid', 422],
    ['conflict', 409],
  ] as const)('and when the work refuses what was entered: %s', async (code, status) => {
    expect(await refusing(code)).toMatchObject({
      data: { errors: { form: ['No.'] }, submitted: { name: 'A' } },
      init: { status },
    });
  });

  it.each(['forbidden', 'sign_in_required', 'not_found'] as const)(
    'but not what no other input would change: %s',
    async (code) => {
      await expect(refusing(code)).rejects.toThrow('No.');
    },
  );
});
