import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logFormats } from '#app/core/formats/format-registry.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const packageFile: { scripts: Record<string, string>; engines: { node: string } } = JSON.parse(
  read('package.json'),
);

describe('the README', () => {
  it('opens with a picture that exists and the two commands', () => {
    const picture = /^# Milepost\n\n!\[[^\]]+\]\(([^)]+)\)\n\n```sh\nnpm start .*\nnpm test /.exec(
      readme,
    );
    expect(picture?.[1]).toBeDefined();
    expect(existsSync(join(root, picture?.[1] ?? ''))).toBe(true);
  });

  it('names every command, and no command that is not there', () => {
    const named = [...readme.matchAll(/`npm (?:run )?([a-z-]+)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(Object.keys(packageFile.scripts).sort());
  });

  it('names every log format and every setting', () => {
    expect(logFormats.length).toBeGreaterThan(3);
    for (const { id } of logFormats) expect(readme).toContain(`\`${id}\``);
    const settings = [...read('app/core/environment.ts').matchAll(/^ {2}([A-Z_]+): z/gm)];
    expect(settings.length).toBe(5);
    for (const [, name] of settings) expect(readme).toContain(`\`${name}\``);
  });

  it('names every folder of the house', () => {
    const folders = ['app', 'app/core'].flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name),
    );
    expect(folders.length).toBeGreaterThan(10);
    for (const folder of folders) expect(readme).toContain(folder);
  });

  it('points only at paths that exist', () => {
    const paths = [...readme.matchAll(/`((?:app|db|scripts|seeds|tests)\/[\w./-]*)`/g)];
    expect(paths.length).toBeGreaterThan(8);
    const missing = paths
      .map(([, path]) => path ?? '')
      .filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

describe('the commands', () => {
  it('each have a file that knows --help', () => {
    for (const [name, command] of Object.entries(packageFile.scripts)) {
      const [, script] = /^node scripts\/command\.mjs (\w+)$/.exec(command) ?? [];
      if (script === undefined) continue;
      expect(script).toBe(name);
      expect(read(`scripts/${script}.ts`)).toContain('help');
    }
  });

  it('ask for the Node version that the README names', () => {
    expect(packageFile.engines.node).toBe('>=20.19.0');
    expect(readme).toContain('Node 20.19 or later');
  });
});
