import { describe, expect, it } from 'vitest';
import { cronLine, curlLine, nightly } from '#app/ui/guide/command-lines.ts';

const line = {
  origin: 'https://ler.example.org',
  pilot: 'RIVERBEND',
  partner: 'lakes-college',
  format: 'events-csv',
  file: 'log.csv',
};
const address = 'https://ler.example.org/api/v1/pilots/RIVERBEND/imports';

describe('the lines for a program', () => {
  it('name pilot, partner, format and file, and the token only as a variable', () => {
    expect(curlLine(line)).toBe(
      `curl --oauth2-bearer "$MILEPOST_TOKEN" -T log.csv "${address}?format=events-csv&partner=lakes-college"`,
    );
    expect(curlLine(line, { isDryRun: true })).toContain('&dryRun=true"');
  });

  it('hold nothing that a crontab reads as the end of the line', () => {
    expect(cronLine(line).startsWith(`${nightly} curl `)).toBe(true);
    expect(cronLine(line)).not.toMatch(/[%\n]/);
  });
});
