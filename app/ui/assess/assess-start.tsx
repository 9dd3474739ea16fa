import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { ButtonLink } from '../layout/button-link.tsx';
import { Notice } from '../layout/notice.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Section } from '../layout/section.tsx';
import { AssessFrame } from './assess-frame.tsx';
import { assessHref } from './assess-href.ts';
import { FindRole } from './find-role.tsx';
import { RoleChoice, type RoleToChoose } from './role-choice.tsx';

interface AssessStartProps {
  language: AssessLanguage;
  asked: string;
  subject: { slug: string; name: string } | null;
  isSignedIn: boolean;
  /** Slugs of the roles whose sentences were ticked. */
  ticked: readonly string[];
  /** Whether help with finding the role was asked for. */
  isAsking: boolean;
  roles: readonly (RoleToChoose & { isOwn: boolean })[];
}

/** Where the self-assessment begins: which role is it about? */
export function AssessStart(props: AssessStartProps) {
  const { language, asked, subject, roles, isAsking, isSignedIn } = props;
  const t = (key: Parameters<typeof assessText>[1], values?: Record<string, string>) =>
    assessText(language, key, values);
  const other = language === 'en' ? 'es' : 'en';
  const own = roles.filter(({ isOwn }) => isOwn);
  const choice = {
    language,
    asked,
    lineOf: (role: string) => roles.findIndex(({ id }) => id === role),
  };
  const home = assessHref({ language, asked });
  return (
    <AssessFrame language={language} otherHref={assessHref({ language: other, asked })}>
      <PageHeader
        title={t(isAsking ? 'find.title' : 'start.title')}
        lead={t(isAsking ? 'find.lead' : 'start.lead')}
        actions={
          isAsking ? (
            <ButtonLink to={home} kind="secondary">
              {t('find.list')}
            </ButtonLink>
          ) : (
            <ButtonLink to={`${home}${home.includes('?') ? '&' : '?'}find=1`} kind="secondary">
              {t('start.find')}
            </ButtonLink>
          )
        }
      />
      {isAsking ? (
        <FindRoleResult {...props} />
      ) : (
        <>
          <p className="max-w-prose">
            {t('start.time')}{' '}
            {subject
              ? t('start.account', { name: subject.name })
              : t(isSignedIn ? 'start.noSubject' : 'start.browser')}
          </p>
          {subject && own.length > 0 ? (
            <div className="mt-8">
              <Section title={t('start.own', { name: subject.name })}>
                <RoleChoice {...choice} roles={own} />
              </Section>
              <Section title={t('start.others')}>
                <RoleChoice {...choice} roles={roles.filter(({ isOwn }) => !isOwn)} />
              </Section>
            </div>
          ) : (
            <div className="mt-8">
              <Section title={t('start.choose')}>
                <RoleChoice {...choice} roles={roles} />
              </Section>
            </div>
          )}
        </>
      )}
    </AssessFrame>
  );
}

function FindRoleResult({ language, asked, ticked, roles }: AssessStartProps) {
  const found = roles.filter(({ id }) => ticked.includes(id));
  const lineOf = (role: string) => roles.findIndex(({ id }) => id === role);
  return (
    <>
      <FindRole language={language} asked={asked} ticked={ticked} />
      {found.length > 0 ? (
        <Section
          title={assessText(language, 'find.found')}
          description={assessText(language, 'find.first')}
        >
          <RoleChoice language={language} asked={asked} roles={found} lineOf={lineOf} />
        </Section>
      ) : (
        <Notice tone="info">{assessText(language, 'find.none')}</Notice>
      )}
    </>
  );
}
