import { receiptSchema } from '#app/features/imports/receipt-schema.ts';
import { apiUploadQuery } from '#app/features/imports/upload-query.ts';
import type { ApiAnswer, ApiOperation } from './operation.ts';
import { problemAnswers } from './problem-answers.ts';

export const location = { Location: 'Address of the receipt.' };

/** An answer that is a receipt. */
export const receipt = (description: string, headers?: Record<string, string>): ApiAnswer => ({
  description,
  contentType: 'application/json',
  schema: receiptSchema,
  headers,
});

export const importOperations: ApiOperation[] = [
  {
    method: 'put',
    path: '/api/v1/pilots/{code}/imports',
    id: 'sendFile',
    summary: 'Send a file of logs',
    description:
      'The file is the body as it is, or packed with gzip. It is checked and taken in by a process of its own: the answer comes at once, and the receipt says how it goes on.',
    asker: 'token',
    query: apiUploadQuery,
    headers: {
      'Idempotency-Key':
        'A name for this request, 1 to 200 characters. The same request with the same key is answered as the first time and does nothing twice; for seven days.',
      'Content-Encoding': 'gzip, when the body was packed on its way.',
    },
    body: {
      contentTypes: ['text/csv', 'application/x-ndjson', 'application/octet-stream'],
      description: 'The file, up to 2 GB. One above 20 MB is better sent in pieces.',
    },
    answers: {
      200: receipt('The same file was imported before: its receipt.', location),
      202: receipt('The file was received: its receipt as it begins.', location),
      ...problemAnswers(401, 403, 404, 413, 415, 422, 429, 503),
    },
  },
  {
    method: 'get',
    path: '/api/v1/imports/{id}',
    id: 'readReceipt',
    summary: 'Read the receipt of an import',
    asker: 'token or account',
    answers: { 200: receipt('The receipt.'), ...problemAnswers(401, 403, 404, 429) },
  },
  {
    method: 'delete',
    path: '/api/v1/imports/{id}',
    id: 'undoImport',
    summary: 'Undo an import, or cancel it while it is read',
    description:
      'Takes back what the import wrote. Rows that another import holds too stay. Published releases stay as they are.',
    asker: 'token',
    answers: {
      202: receipt('It is being undone or cancelled; the receipt says when it is done.', location),
      ...problemAnswers(401, 404, 409, 429),
    },
  },
  {
    method: 'get',
    path: '/api/v1/imports/{id}/refused.csv',
    id: 'readRefusedRows',
    summary: 'Download the refused rows of an import',
    description:
      'The rows as they were sent, with three columns more: _row, _error_code and _error. Mend them and send the file as it is: the three columns are not read.',
    asker: 'token or account',
    answers: {
      200: { description: 'The refused rows.', contentType: 'text/csv' },
      ...problemAnswers(401, 403, 404, 429),
    },
  },
];
