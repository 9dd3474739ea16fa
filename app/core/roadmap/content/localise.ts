import type { AssessLanguage } from '../assess/assess-text.ts';
import type { RoadMapTranslations } from './road-map-content.ts';

/** Finds the words of a part of the content in a language; the given English where there are none. */
export type Localise = (key: string, english: string) => string;

/** How the content reads in a language. */
export function localise(translations: RoadMapTranslations, language: AssessLanguage): Localise {
  return (key, english) => (language === 'en' ? english : (translations[language][key] ?? english));
}
