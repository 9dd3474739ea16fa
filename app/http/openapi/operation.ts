import type { z } from 'zod';

/** Who may ask. */
type Asker = 'anybody' | 'token' | 'token or account';

export interface ApiAnswer {
  description: string;
  /** Without it, the answer has no body worth describing. */
  contentType?: string;
  /** What the body holds; text when there is none. */
  schema?: z.ZodType;
  /** Names of the headers that come with it, with what they say. */
  headers?: Record<string, string>;
}

/** One thing that a program can ask of one address. */
export interface ApiOperation {
  method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/api/v1/imports/{id}`. */
  path: string;
  id: string;
  summary: string;
  description?: string;
  asker: Asker;
  /** What the address's query may hold. */
  query?: z.ZodObject;
  /** Headers that the program may send, with what they are for. */
  headers?: Record<string, string>;
  /** What is sent. */
  body?: { contentTypes: string[]; description: string; schema?: z.ZodType };
  answers: Record<number, ApiAnswer>;
}
