import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePartner } from '#app/features/pilots/change-partner.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { partnerForm } from '#app/features/pilots/partner-form.ts';
import { authenticateToken } from '#app/features/tokens/authenticate-token.ts';
import { ensureDataFolder } from '#db/data-folder.ts';
import { migrateRecords, openRecords } from '#db/records/open.ts';
import { runScript } from '../support/run-script.ts';
import { addStakeholder } from '../support/stakeholder-records.ts';
import { testContext } from '../support/test-databases.ts';

const root = mkdtempSync(join(tmpdir(), 'milepost-tokens-'));
const folder = ensureDataFolder(join(root, 'data'));
const records = openRecords(folder.records);
const context = { ...testContext(), records, now: () => new Date() };

beforeAll(() => {
  migrateRecords(records);
  createPilot(context, { code: 'AB', name: 'First' });
  const { id } = addStakeholder(context, { name: 'Lakes College' });
  const part = { intent: 'add', stakeholderId: String(id), part: 'issuer' };
  changePartner(context, 'AB', partnerForm.parse(part));
});

afterAll(() => {
  records.$client.close();
  rmSync(root, { recursive: true, force: true });
});

const users = (...args: string[]) =>
  runScript('users.ts', args, { MILEPOST_DATA: folder.path, MILEPOST_DEMO: '0' });

describe('npm run users, about tokens', () => {
  it('makes one that works, lists it without telling it, and revokes it', async () => {
    const asked = ['--pilot', 'ab', '--partner', 'lakes-college', '--label', 'Nightly'];
    const made = await users('create-token', ...asked, '--lifetime-days', '30');
    // Alone on standard output, for a shell to take into a variable.
    expect(made.stdout).toMatch(/^mp_[\w-]{43}\n$/);
    const token = made.stdout.trim();
    expect(made.stderr).toContain('not shown again');
    const actor = authenticateToken(context, token);
    expect(actor.label).toBe('Nightly');

    const list = await users('list-tokens', '--pilot', 'AB', '--json');
    expect(JSON.parse(list.stdout)).toMatchObject([
      { id: actor.tokenId, label: 'Nightly', partnerSlug: 'lakes-college', state: 'active' },
    ]);
    expect(list.stdout).not.toContain(token.slice(3));

    const revoked = await users('revoke-token', '--token', String(actor.tokenId));
    expect(revoked.stdout).toBe(`Token ${actor.tokenId} is revoked.\n`);
    expect(() => authenticateToken(context, token)).toThrow(/not good/);
  });

  it('says in a sentence what is missing or not known', async () => {
    const pilot = ['--pilot', 'AB', '--partner', 'lakes-college'];
    const cases: [string[], RegExp][] = [
      [['create-token', '--partner', 'lakes-college', '--label', 'x'], /^--pilot: .*\n$/],
      [['create-token', ...pilot], /^--label: Say what the token is for\.\n$/],
      [['revoke-token', '--token', 'mp_x'], /^--token: .*\n$/],
    ];
    for (const [args, sentence] of cases) {
      const { code, stdout, stderr } = await users(...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(sentence);
    }
  });
});
