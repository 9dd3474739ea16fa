import { describe, expect, it } from 'vitest';
import { allowedMethods } from '#app/http/openapi/allowed-methods.ts';
import { apiOperations } from '#app/http/openapi/api-operations.ts';
import { openapiDocument } from '#app/http/openapi/openapi-document.ts';
import routes from '../../app/routes.ts';

const document = JSON.parse(JSON.stringify(openapiDocument('https://ler.example.org')));

/** Every string under a key, however deep. */
function valuesOf(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(inner, key),
  );
}

describe('the description of the API', () => {
  it('names every route of the API, and no other', () => {
    const served = routes
      .map(({ path }) => `/${path ?? ''}`)
      .filter((path) => path.startsWith('/api/v1/'))
      .map((path) => path.replaceAll(/:(\w+)/g, '{$1}'));
    expect(served.length).toBeGreaterThan(7);
    expect(Object.keys(document.paths).sort()).toEqual([...served].sort());
  });

  it('is OpenAPI 3.1, of this deployment, with each operation under a name of its own', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: 'https://ler.example.org' }]);
    const ids = valuesOf(document.paths, 'operationId');
    expect(new Set(ids).size).toBe(apiOperations.length);
    expect(document.components.securitySchemes.account.name).toBe('__Host-milepost_session');
  });

  it('points to nothing that is not in it', () => {
    const references = valuesOf(document, '$ref');
    expect(references.length).toBeGreaterThan(20);
    for (const reference of new Set(references)) {
      const [root, ...path] = reference.split('/');
      expect(root).toBe('#');
      const found = path.reduce((inner, name) => inner?.[name], document);
      expect([reference, typeof found]).toEqual([reference, 'object']);
    }
    expect(valuesOf(document, '$id')).toEqual([]);
  });

  it('says of each file sent what its address may name', () => {
    const { parameters } = document.paths['/api/v1/pilots/{code}/imports'].put;
    const names = parameters.map((one: { name: string }) => one.name);
    expect(names).toEqual(
      expect.arrayContaining(['code', 'format', 'partner', 'dryRun', 'Idempotency-Key']),
    );
  });
});

describe('allowedMethods', () => {
  it('knows the methods of an address from its description', () => {
    expect(allowedMethods('/api/v1/imports/7')).toEqual(['GET', 'HEAD', 'DELETE']);
    expect(allowedMethods('/api/v1/pilots/AB/imports?format=events-csv')).toEqual(['PUT']);
    expect(allowedMethods('/api/v1/imports/7/refused.csv')).toEqual(['GET', 'HEAD']);
    expect(allowedMethods('/api/v1/credentials/verify')).toEqual(['POST']);
  });

  it('is not led past by another spelling of an address', () => {
    expect(allowedMethods('/API/v1/imports/7/')).toEqual(['GET', 'HEAD', 'DELETE']);
    expect(allowedMethods('/api/v1/%69mports/7')).toEqual(['GET', 'HEAD', 'DELETE']);
  });

  it('knows nothing of other addresses', () => {
    for (const path of ['/api/v1/imports', '/api/v1/imports/7/refusedXcsv', '/pilots', '/%zz']) {
      expect([path, allowedMethods(path)]).toEqual([path, null]);
    }
  });
});
