import { Form } from '@remix-run/react';
import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { roleSlugs } from '#app/core/roadmap/roles.ts';
import { Choice } from '../forms/choice.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

interface FindRoleProps {
  language: AssessLanguage;
  asked: string;
  ticked: readonly string[];
}

/** Ten plain sentences, of which those that are true name the roles. Needs no scripts. */
export function FindRole({ language, asked, ticked }: FindRoleProps) {
  return (
    <Form method="get" className="mb-8">
      {language === 'en' ? null : <input type="hidden" name="lang" value={language} />}
      {asked === '' ? null : <input type="hidden" name="for" value={asked} />}
      <input type="hidden" name="find" value="1" />
      <fieldset className="max-w-prose">
        <legend className="font-semibold">{assessText(language, 'find.legend')}</legend>
        {roleSlugs.map((slug) => (
          <Choice
            key={slug}
            type="checkbox"
            id={`find-${slug}`}
            name="yes"
            value={slug}
            label={assessText(language, `find.${slug}`)}
            defaultChecked={ticked.includes(slug)}
          />
        ))}
      </fieldset>
      <div className="mt-4">
        <SubmitButton>{assessText(language, 'find.submit')}</SubmitButton>
      </div>
    </Form>
  );
}
