import { describe, expect, it } from 'vitest';
import { optionalText, requiredText } from '#app/core/forms/text-value.ts';
import { importChoiceForm } from '#app/features/imports/import-choice.ts';
import { newTokenForm } from '#app/features/tokens/token-form.ts';

const personal = [
  'asked maria.gonzalez@example.org',
  'asked jo＠example.org',
  'called 415-555-2671',
  'it is 123-45-6789',
  'born 03/04/1999',
  'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  'lives at 742 Evergreen Terrace',
];
const harmless = [
  'Casey asked for it',
  'Nightly export of Lakes College',
  'v2.1.0, 2025-03-04',
  '',
];

/** Every free text that is kept: its own sentence, and never the text itself. */
const texts = {
  'a required text': (text: string) => requiredText('a name', 200).safeParse(text || 'x'),
  'an optional text': (text: string) => optionalText(200).safeParse(text),
  'the reason of a decision': (reason: string) =>
    importChoiceForm.safeParse({ intent: 'decline', reason }),
  'what a token is for': (text: string) =>
    newTokenForm.safeParse({ partner: 'acme', label: text || 'x' }),
};

describe.each(Object.entries(texts))('%s', (_, read) => {
  it.each(personal)('holds nothing that tells of a person: %s', (text) => {
    const { error } = read(text);
    expect(error?.issues[0]?.message).toMatch(/^Leave out what tells of a person/);
    expect(error?.issues[0]?.message).not.toContain(text);
  });

  it.each(harmless)('may say: “%s”', (text) => {
    expect(read(text).success).toBe(true);
  });
});
