import {
  type CredentialReport,
  credentialChecks,
} from '#app/core/credentials/credential-report.ts';
import { CheckCard } from './check-card.tsx';

interface CredentialReportViewProps {
  report: CredentialReport;
  /** What it is called above its checks: "The credential", "Credential 2 inside it". */
  title: string;
  level?: 2 | 3;
}

/** Each check of a credential on its own card, then those of the credentials inside it. */
export function CredentialReportView({ report, title, level = 2 }: CredentialReportViewProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const contained = report.contained.map((inner, index) => ({
    name: `Credential ${index + 1} inside ${level === 2 ? 'it' : 'that one'}`,
    inner,
  }));
  return (
    <section className="mt-8" aria-label={title}>
      <Heading className={level === 2 ? 'text-2xl font-bold' : 'text-xl font-bold'}>
        {title}
      </Heading>
      <ul className="mt-4 grid gap-4 sm:grid-cols-2">
        {credentialChecks.map(({ id, label, question }) => {
          const result = report.checks.find((check) => check.check === id);
          return result ? (
            <CheckCard key={id} label={label} question={question} {...result} level={level} />
          ) : null;
        })}
      </ul>
      {contained.map(({ name, inner }) => (
        <CredentialReportView key={name} report={inner} title={name} level={3} />
      ))}
    </section>
  );
}
