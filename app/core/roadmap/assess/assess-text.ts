import { type AssessTextKey, englishTexts } from './texts/english.ts';
import { spanishTexts } from './texts/spanish.ts';

/** The languages of the self-assessment. The rest of the product speaks English. */
export type AssessLanguage = 'en' | 'es';

const texts: Record<AssessLanguage, Record<AssessTextKey, string>> = {
  en: englishTexts,
  es: spanishTexts,
};

/** A text of the self-assessment, with its `{places}` filled in. */
export function assessText(
  language: AssessLanguage,
  key: AssessTextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return texts[language][key].replaceAll(/\{(\w+)\}/g, (place, name) =>
    String(values[name] ?? place),
  );
}

/** The language that an address asks for; English for anything unknown. */
export function assessLanguage(asked: string | null): AssessLanguage {
  return asked === 'es' ? 'es' : 'en';
}
