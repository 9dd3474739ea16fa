import { z } from 'zod';

/**
 * A list typed one entry a line. Empty lines and entries that stand twice are
 * dropped; the order is kept.
 */
export function linesValue(mostEntries: number, longest: number) {
  return z
    .union([z.string(), z.array(z.string())], 'Enter one entry a line.')
    .default([])
    .transform((value) => {
      const lines = typeof value === 'string' ? value.split(/\r?\n/) : value;
      return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
    })
    .refine((lines) => lines.length <= mostEntries, `Enter at most ${mostEntries} lines.`)
    .refine(
      (lines) => lines.every((line) => line.length <= longest),
      `Shorten every line to ${longest} characters or fewer.`,
    );
}
