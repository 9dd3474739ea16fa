import { describe, expect, it } from 'vitest';
import { readEnvironment } from '#app/core/environment.ts';

describe('readEnvironment', () => {
  it('defaults to the demonstration on this machine', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: './data',
      origin: 'http://127.0.0.1:3000',
      isBehindProxy: false,
      isDemonstration: true,
    });
  });

  it('offers no demonstration to the network unless it is asked for', () => {
    expect(readEnvironment({ HOST: '0.0.0.0' }).isDemonstration).toBe(false);
    expect(readEnvironment({ HOST: '0.0.0.0', MILEPOST_DEMO: '1' }).isDemonstration).toBe(true);
    expect(readEnvironment({ HOST: '::1', MILEPOST_DEMO: '0' }).isDemonstration).toBe(false);
  });

  it('takes the public address without its last slash', () => {
    const { origin } = readEnvironment({ MILEPOST_ORIGIN: 'https://ler.example.org/' });
    expect(origin).toBe('https://ler.example.org');
  });

  it.each([
    [{ PORT: 'eighty' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ MILEPOST_DEMO: 'yes' }, /MILEPOST_DEMO/],
    [{ MILEPOST_ORIGIN: 'ler.example.org' }, /MILEPOST_ORIGIN/],
    [{ MILEPOST_ORIGIN: 'javascript:alert(1)' }, /MILEPOST_ORIGIN/],
    [{ HOST: '' }, /HOST/],
  ])('refuses %o with a sentence that names the variable', (variables, sentence) => {
    expect(() => readEnvironment(variables)).toThrow(sentence);
  });
});
