import { Card } from '../layout/card.tsx';
import { TextLink } from '../layout/text-link.tsx';

const steps = [
  {
    who: 'You run a pilot',
    what: 'See milestones, targets and results of each pilot, import logs and publish releases.',
    link: { label: 'Go to the pilots', to: '/pilots' },
  },
  {
    who: 'You are a stakeholder',
    what: 'Answer ten minutes of questions: your stage in each phase, three next steps, and who could help.',
    link: { label: 'Assess yourself', to: '/assess' },
  },
  {
    who: 'You send data',
    what: 'Hand in logs without handing in a person: what is read, what is refused, what is kept.',
    link: { label: 'How data are handled', to: '/methods' },
  },
  {
    who: 'You study outcomes',
    what: 'Download released tables, with their definitions, and how small groups in them are protected.',
    link: { label: 'Get the data', to: '/data' },
  },
];

/** Where to go next, by who you are. */
export function NextSteps() {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {steps.map(({ who, what, link }) => (
        <Card key={who} as="li" padding="normal">
          <div className="flex h-full flex-col">
            <h3 className="text-lg font-bold">{who}</h3>
            <p className="mt-1 flex-1 text-muted">{what}</p>
            <p className="mt-3 font-semibold">
              <TextLink to={link.to}>{link.label}</TextLink>
            </p>
          </div>
        </Card>
      ))}
    </ul>
  );
}
