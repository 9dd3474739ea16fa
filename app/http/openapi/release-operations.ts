import { z } from 'zod';
import { selectionQuery } from '#app/features/downloads/data-selection.ts';
import type { ApiOperation } from './operation.ts';
import { problemAnswers } from './problem-answers.ts';

const day = z.iso.date();
const number = z.number().int().min(0);

export const releaseSchema = z.object({
  pilotCode: z.string(),
  number: z.number().int().min(1),
  asOf: day,
  builtAt: z.iso.datetime(),
  policyVersion: z.string(),
  firstCohort: z.string().describe('First closed quarter, as in 2025-Q1; empty when none is.'),
  lastCohort: z.string(),
  revises: z
    .number()
    .int()
    .nullable()
    .describe('Number of the release that this one corrects; null for one that goes on.'),
  cellsShown: number,
  cellsBanded: number,
  cellsHidden: number,
  cellsSha256: z.string().describe('Of cells.csv, in hexadecimal.'),
  verifiersSending: number,
  verifiersKnown: number,
  links: z.object({ cells: z.string(), package: z.string() }),
});

export const pilotSchema = z.object({
  code: z.string(),
  name: z.string(),
  region: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  releaseCount: number,
  latestRelease: releaseSchema.nullable(),
  links: z.object({ releases: z.string() }),
});

export const releaseOperations: ApiOperation[] = [
  {
    method: 'get',
    path: '/api/v1/pilots',
    id: 'listPilots',
    summary: 'List the pilots with the latest release of each',
    asker: 'anybody',
    answers: {
      200: {
        description: 'The pilots whose releases may be read.',
        contentType: 'application/json',
        schema: z.object({ pilots: z.array(pilotSchema) }),
      },
    },
  },
  {
    method: 'get',
    path: '/api/v1/pilots/{code}/releases',
    id: 'listReleases',
    summary: 'List the published releases of a pilot, newest first',
    asker: 'anybody',
    answers: {
      200: {
        description: 'The releases.',
        contentType: 'application/json',
        schema: z.object({ releases: z.array(releaseSchema) }),
      },
      ...problemAnswers(401, 404),
    },
  },
  {
    method: 'get',
    path: '/api/v1/pilots/{code}/releases/{number}/cells.csv',
    id: 'readCells',
    summary: 'Download the cells of a release',
    description: 'The same bytes for everybody, every time.',
    asker: 'anybody',
    answers: {
      200: { description: 'The cells.', contentType: 'text/csv' },
      ...problemAnswers(401, 403, 404),
    },
  },
  {
    method: 'get',
    path: '/api/v1/pilots/{code}/releases/{number}/package.zip',
    id: 'readPackage',
    summary: 'Download every file of a release as one ZIP',
    description: 'A Data Package 2.0. The same bytes for everybody, every time.',
    asker: 'anybody',
    answers: {
      200: { description: 'The package.', contentType: 'application/zip' },
      ...problemAnswers(401, 403, 404),
    },
  },
  {
    method: 'get',
    path: '/api/v1/data/cells.csv',
    id: 'selectCells',
    summary: 'Download rows of cells.csv of one release or several',
    description:
      'The columns and rows of cells.csv, one release after the other. Whatever is not published is answered with 404 and the same sentence.',
    asker: 'anybody',
    query: selectionQuery,
    answers: {
      200: { description: 'The rows.', contentType: 'text/csv' },
      ...problemAnswers(404, 413, 422),
    },
  },
];
