import { z } from 'zod';

const rowNumbers = z
  .union([z.string().transform((text) => [text]), z.array(z.string())])
  .default([])
  .transform((texts) => texts.map(Number).filter(Number.isInteger));

/** The cells of a spreadsheet, to be looked at or to be imported. */
export const sheetForm = z.object({
  intent: z.enum(['preview', 'import'], 'Choose to look at the rows or to import them.'),
  cells: z
    .string('Paste the cells of a spreadsheet.')
    .trim()
    .min(1, 'Paste the cells of a spreadsheet.')
    .max(500_000, 'This is too long for one import. Import it in parts.'),
  rows: rowNumbers,
});
