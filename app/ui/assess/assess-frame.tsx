import type { ReactNode } from 'react';
import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { TextLink } from '../layout/text-link.tsx';

interface AssessFrameProps {
  language: AssessLanguage;
  /** This page in the other language. */
  otherHref: string;
  children: ReactNode;
}

/** What stands around every page of the self-assessment: its language, and the way to the other. */
export function AssessFrame({ language, otherHref, children }: AssessFrameProps) {
  return (
    <div lang={language}>
      <p className="mb-3 text-end text-sm print:hidden" lang={language === 'en' ? 'es' : 'en'}>
        <TextLink to={otherHref}>{assessText(language, 'language.other')}</TextLink>
      </p>
      {children}
    </div>
  );
}
