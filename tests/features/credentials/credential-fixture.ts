import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JsonObject } from '#app/core/credentials/json-object.ts';

/** A really signed credential, as an object that a test may change. */
export function credentialFixture(name: string): JsonObject {
  const file = resolve(import.meta.dirname, `../../fixtures/credentials/${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
