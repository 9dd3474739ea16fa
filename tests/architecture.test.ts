import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Each part of the house, most specific first: what it may import from the others. */
const house: { part: string; may: string[]; packages?: RegExp }[] = [
  {
    part: 'app/core',
    may: ['app/core'],
    // Nothing that reads, writes, asks the clock or rolls dice. node:crypto hashes are pure.
    packages: /^(zod|node:crypto|highs|@stdlib\/.+)$/,
  },
  { part: 'app/ui', may: ['app/ui', 'app/core'], packages: /^(?!node:|better-sqlite3|drizzle)/ },
  { part: 'app/http', may: ['app/http', 'app/core', 'app/features', 'db'] },
  {
    part: 'app/features',
    may: ['app/features', 'app/core', 'db/records', 'db/published', 'db/data-folder.ts'],
  },
  {
    part: 'app/routes',
    may: ['app/routes', 'app/http', 'app/features', 'app/ui', 'app/core'],
    packages: /^(@remix-run\/(react|node)|react)$/,
  },
  { part: 'app', may: ['app'] },
  { part: 'db', may: ['db', 'app/core'] },
  // The attacker sees what a stranger sees: not a line of the program it attacks.
  { part: 'scripts/attack', may: ['scripts/attack'] },
  { part: 'scripts/attack.ts', may: ['scripts/attack'] },
  { part: 'scripts', may: ['scripts', 'app/core', 'app/features', 'app/http', 'db', 'seeds'] },
  { part: 'seeds', may: ['seeds', 'app/core'] },
];

/** The features that run in processes of their own, and may therefore open the private logs. */
const logsReaders = /^app\/features\/(imports|releases)\//;

interface Import {
  from: string;
  to: string;
  isTypeOnly: boolean;
}

const files = sourceFiles(['app', 'db', 'scripts', 'seeds']);
const imports = files.flatMap(importsOf);

describe('the house', () => {
  it('finds files and imports at all', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it.each(house)('$part imports only what it may', ({ part, may, packages }) => {
    const own = imports.filter(({ from }) => partOf(from) === part);
    const wrong = own.filter(({ from, to, isTypeOnly }) => {
      if (!isInside(to)) return packages !== undefined && !isTypeOnly && !packages.test(to);
      if (to.startsWith('db/logs/') && logsReaders.test(from)) return false;
      return !may.some((allowed) => to === allowed || to.startsWith(`${allowed}/`));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('lets nothing import routes, scripts or tests', () => {
    const wrong = imports.filter(({ from, to }) => {
      const closed = /^(app\/routes|scripts|tests)\//.exec(to)?.[0];
      return closed !== undefined && !from.startsWith(closed);
    });
    expect(wrong).toEqual([]);
  });

  it('never reaches the private logs from the web process', () => {
    const reached = reachableFrom([
      'app/root.tsx',
      'app/entry.server.tsx',
      'app/entry.client.tsx',
      'scripts/serve.ts',
      ...files.filter((file) => file.startsWith('app/routes/')),
    ]);
    expect(reached.size).toBeGreaterThan(60);
    expect([...reached].filter((file) => file.startsWith('db/logs/'))).toEqual([]);
  });

  it('would notice: the import and release commands do reach them', () => {
    for (const command of ['scripts/import.ts', 'scripts/release.ts']) {
      const reached = [...reachableFrom([command])];
      expect(reached.some((file) => file.startsWith('db/logs/sqlite/'))).toBe(true);
    }
  });

  it('keeps every file under 251 lines and every name telling', () => {
    const all = [...files, ...sourceFiles(['tests'])];
    const long = all.filter(
      (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
    const vague = /(^|\/)(utils?|helpers?|misc|common|lib|service|manager|v\d+)(\.|\/|-)/;
    expect(all.filter((file) => vague.test(file))).toEqual([]);
    expect(all.filter((file) => !/^[\w./-]+$/.test(file) || /[A-Z]/.test(file))).toEqual([]);
  });

  it('keeps the top level as it was agreed', () => {
    const agreed =
      /^(app|db|scripts|seeds|tests|remix\.config\.js|drizzle\.config\.ts|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|CHANGELOG\.md|\..+)$/;
    const made = /^(node_modules|build|data)$/;
    const stray = readdirSync(root).filter((name) => !agreed.test(name) && !made.test(name));
    expect(stray).toEqual([]);
  });
});

function partOf(file: string): string | undefined {
  return house.find(({ part }) => file.startsWith(`${part}/`))?.part;
}

function isInside(target: string): boolean {
  return /^(app|db|scripts|seeds|tests)\//.test(target);
}

function sourceFiles(folders: string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const typeOnly = new Set(
    [...text.matchAll(/^(?:import|export) type [^;]*?from '([^']+)'/gms)].map(([, name]) => name),
  );
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: resolveImport(from, fileName),
    isTypeOnly: typeOnly.has(fileName),
  }));
}

function resolveImport(from: string, name: string): string {
  const [path = name] = name.split('?');
  if (path.startsWith('#')) return path.slice(1);
  if (path.startsWith('.')) return relative(root, resolve(root, dirname(from), path));
  return path;
}

/** Every file that a program holds once it runs: imports of types alone load nothing. */
function reachableFrom(starts: string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const { from, to, isTypeOnly } of imports) {
      if (from === file && !isTypeOnly && isInside(to)) waiting.push(to);
    }
  }
  return reached;
}
