import { z } from 'zod';
import { credentialReportSchema } from '#app/core/credentials/credential-report.ts';
import { importOperations } from './import-operations.ts';
import type { ApiOperation } from './operation.ts';
import { problemAnswers } from './problem-answers.ts';
import { releaseOperations } from './release-operations.ts';
import { uploadOperations } from './upload-operations.ts';

const describeApi: ApiOperation = {
  method: 'get',
  path: '/api/v1/openapi.json',
  id: 'describeApi',
  summary: 'Read this description',
  asker: 'anybody',
  answers: {
    200: {
      description: 'An OpenAPI 3.1 document.',
      contentType: 'application/json',
      schema: z.looseObject({ openapi: z.string() }),
    },
  },
};

const verifyCredential: ApiOperation = {
  method: 'post',
  path: '/api/v1/credentials/verify',
  id: 'verifyCredential',
  summary: 'Check a credential or presentation',
  description: 'Each check is answered apart. Nothing that is sent is kept.',
  asker: 'anybody',
  body: {
    contentTypes: ['application/json'],
    description: 'The credential or presentation.',
    schema: z.looseObject({}),
  },
  answers: {
    200: {
      description: 'What each check found.',
      contentType: 'application/json',
      schema: credentialReportSchema,
    },
    ...problemAnswers(413, 422, 429, 503),
  },
};

/**
 * Everything that programs can ask for. The document that describes the API is made from
 * this list, and so is the refusal of every method that stands in no line of it.
 */
export const apiOperations: readonly ApiOperation[] = [
  ...importOperations,
  ...uploadOperations,
  ...releaseOperations,
  verifyCredential,
  describeApi,
];
