import { z } from 'zod';
import { credentialReportSchema } from '#app/core/credentials/credential-report.ts';
import { receiptSchema, sentErrorSchema } from '#app/features/imports/receipt-schema.ts';
import { sessionCookieName } from '../session-cookie.server.ts';
import { apiOperations } from './api-operations.ts';
import type { ApiAnswer, ApiOperation } from './operation.ts';
import { problemSchema } from './problem-answers.ts';
import { pilotSchema, releaseSchema } from './release-operations.ts';

type Json = Record<string, unknown>;

const named: readonly [z.ZodType, string][] = [
  [receiptSchema, 'Receipt'],
  [sentErrorSchema, 'SentError'],
  [problemSchema, 'Problem'],
  [pilotSchema, 'Pilot'],
  [releaseSchema, 'Release'],
  [credentialReportSchema, 'CredentialReport'],
];

const version = '1';

/**
 * The description of the API in OpenAPI 3.1.
 * @param origin public address of this deployment, without a trailing slash
 */
export function openapiDocument(origin: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of apiOperations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Milepost',
      version,
      description:
        'Hand in de-identified logs of a pilot, read what became of them, and download what was published. Errors are problem details (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: origin }],
    paths,
    components: {
      schemas: schemasWith(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of one partner and one pilot, from the page of the pilot’s tokens.',
        },
        account: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookieName(origin),
          description: 'The session of somebody signed in. For reading only.',
        },
      },
    },
  };
}

const securities = {
  anybody: [],
  token: [{ token: [] }],
  'token or account': [{ token: [] }, { account: [] }],
} as const;

function describe(operation: ApiOperation): Json {
  const { id, summary, description, asker, body } = operation;
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    security: securities[asker],
    parameters: parametersOf(operation),
    ...(body
      ? {
          requestBody: {
            required: true,
            description: body.description,
            content: Object.fromEntries(
              body.contentTypes.map((type) => [
                type,
                body.schema ? { schema: jsonSchema(body.schema) } : {},
              ]),
            ),
          },
        }
      : {}),
    responses: Object.fromEntries(
      Object.entries(operation.answers).map(([status, answer]) => [status, describeAnswer(answer)]),
    ),
  };
}

function parametersOf({ path, query, headers = {} }: ApiOperation): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: name === 'code' || name === 'upload' ? 'string' : 'integer' },
  }));
  const shape = query ? jsonSchema(query) : {};
  const required = Array.isArray(shape.required) ? shape.required : [];
  const inQuery = Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }));
  const inHeaders = Object.entries(headers).map(([name, description]) => ({
    ...{ name, in: 'header', required: false, description, schema: { type: 'string' } },
  }));
  return [...inPath, ...inQuery, ...inHeaders];
}

function describeAnswer({ description, contentType, schema, headers }: ApiAnswer): Json {
  const body = schema ? jsonSchema(schema) : { type: 'string' };
  return {
    description,
    ...(contentType ? { content: { [contentType]: { schema: body } } } : {}),
    ...(headers
      ? {
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, says]) => [
              name,
              { description: says, schema: { type: 'string' } },
            ]),
          ),
        }
      : {}),
  };
}

/** A schema in place, pointing to those that have a name. */
function jsonSchema(schema: z.ZodType): Json {
  const known = named.find(([one]) => one === schema);
  return known ? { $ref: reference(known[1]) } : (schemasWith([schema, 'here']).here ?? {});
}

/** The named schemas, and further ones, as JSON Schema. */
function schemasWith(...further: [z.ZodType, string][]): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of [...named, ...further]) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: reference, io: 'input' });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutNames(schema)]),
  );
}

const reference = (id: string) => `#/components/schemas/${id}`;

/** The document has one dialect, and its parts are found by their place in it. */
function withoutNames({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}
