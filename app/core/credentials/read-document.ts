import { AppError } from '../app-error.ts';
import { asList, isJsonObject, type JsonObject } from './json-object.ts';

/** Larger documents are refused: a credential of one achievement has about 2 KiB. */
export const maxDocumentBytes = 1024 * 1024;
/** Deeper documents are refused: a comprehensive record of badges reaches about 12. */
const maxDepth = 64;

export interface CredentialDocument {
  kind: 'credential' | 'presentation';
  document: JsonObject;
}

const wrapperKeys = [
  'verifiableCredential',
  'credential',
  'verifiablePresentation',
  'presentation',
] as const;

/** Header, payload and signature with dots between, as a JWT and its selective kin have them. */
const compactForm = /^[\w-]{8,}\.[\w-]*\.[\w-]*(?:[.~][\w.~-]*)?$/;

/**
 * Reads what somebody pasted or sent into one credential or presentation, bare or
 * wrapped as `{"verifiableCredential": …}`.
 * @throws AppError `too_large`, or `invalid` with a sentence that repeats nothing of the text
 */
export function readDocument(text: string): CredentialDocument {
  if (new TextEncoder().encode(text).length > maxDocumentBytes) {
    throw new AppError(
      'too_large',
      'This document is larger than 1 MiB, the most that is checked.',
    );
  }
  const document = unwrap(parse(text.trim()));
  const types = asList(document.type);
  if (types.some((type) => String(type).startsWith('Enveloped'))) throw compactFormError();
  if (types.includes('VerifiablePresentation')) return { kind: 'presentation', document };
  if (types.includes('VerifiableCredential') || '@context' in document) {
    return { kind: 'credential', document };
  }
  throw new AppError(
    'invalid',
    'This is not a verifiable credential: its "type" does not say VerifiableCredential. Paste the whole JSON document that your wallet or issuer gives you.',
  );
}

function parse(text: string): JsonObject {
  if (text === '') throw new AppError('invalid', 'There is no credential here. Paste one as JSON.');
  if (compactForm.test(text)) throw compactFormError();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError(
      'invalid',
      'This is not JSON. Paste the whole document, from its first { to its last }.',
    );
  }
  if (isTooDeep(value)) {
    throw new AppError('invalid', `This document is nested more than ${maxDepth} levels deep.`);
  }
  if (typeof value === 'string' && compactForm.test(value)) throw compactFormError();
  if (Array.isArray(value)) {
    throw new AppError('invalid', 'This is a list. Paste one credential at a time.');
  }
  if (!isJsonObject(value)) {
    throw new AppError('invalid', 'A credential is a JSON object, from { to }.');
  }
  return value;
}

function unwrap(value: JsonObject): JsonObject {
  if ('@context' in value || 'type' in value) return value;
  const key = wrapperKeys.find((candidate) => candidate in value);
  if (key === undefined) return value;
  const inner = value[key];
  if (typeof inner === 'string' && compactForm.test(inner)) throw compactFormError();
  if (Array.isArray(inner)) {
    throw new AppError('invalid', `"${key}" is a list. Send one credential at a time.`);
  }
  if (!isJsonObject(inner)) throw new AppError('invalid', `"${key}" must hold a JSON object.`);
  return inner;
}

function compactFormError(): AppError {
  return new AppError(
    'invalid',
    'This credential is in the compact form (JWT: parts with dots between). That form is not supported yet. Ask for the JSON form, which has a "proof" inside.',
  );
}

/** Walks without recursion, so that depth cannot overflow the stack. */
function isTooDeep(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const inner of Object.values(value)) next.push(inner);
    }
    level = next;
  }
  return false;
}
