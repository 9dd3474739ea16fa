import { z } from 'zod';

interface NumberLimits {
  min?: number;
  max?: number;
  isWhole?: boolean;
}

/** A decimal number as people type it: digits, one point, commas between thousands. */
function readNumber(text: unknown): unknown {
  if (typeof text !== 'string') return text ?? null;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed)
    ? trimmed.replaceAll(',', '')
    : trimmed;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function isWithin(value: number, { min = -1e15, max = 1e15, isWhole }: NumberLimits): boolean {
  if (!Number.isFinite(value) || (isWhole && !Number.isInteger(value))) return false;
  return value >= min && value <= max;
}

/** A number that must be given. */
export function requiredNumber(sentence: string, limits: NumberLimits = {}) {
  return z.preprocess(
    readNumber,
    z.number(sentence).refine((value) => isWithin(value, limits), sentence),
  );
}

/** A number that may be left empty: then null. */
export function optionalNumber(sentence: string, limits: NumberLimits = {}) {
  return z.preprocess(
    readNumber,
    z
      .number(sentence)
      .nullable()
      .default(null)
      .refine((value) => value === null || isWithin(value, limits), sentence),
  );
}
