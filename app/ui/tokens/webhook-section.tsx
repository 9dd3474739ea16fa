import { CopyableText } from '../copyable-text.tsx';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { WebhookCard, type WebhookView } from './webhook-card.tsx';
import { WebhookFields } from './webhook-fields.tsx';

interface WebhookSectionProps {
  /** Address of the guide to what is sent and how to check it. */
  guide: string;
  webhooks: WebhookView[];
  partners: { value: string; label: string }[];
  isForOneOnly: boolean;
  /** A webhook just set, with its secret. */
  set: { url: string; secret: string } | null;
  done: 'removed' | 'testing' | null;
  errors: Record<string, string[]>;
  submitted: Record<string, string | string[]>;
}

/** How a partner is told when one of its imports ends. */
export function WebhookSection(props: WebhookSectionProps) {
  const { guide, webhooks, partners, isForOneOnly, set, done, errors, submitted } = props;
  return (
    <Section
      title="When an import ends"
      id="webhook"
      description="By webhook: this server posts the receipt to an address of the partner’s when one of its imports ends, waits for approval, or is undone. It sends no e-mail."
    >
      {set ? (
        <Notice tone="success" title="The address is set">
          <p>
            Each notice is signed with this secret. This is the only time it is shown: put it where
            the program that is told finds it.
          </p>
          <CopyableText label="the secret" text={set.secret} />
        </Notice>
      ) : null}
      {done === 'removed' ? (
        <Notice tone="success">The address is removed. Nothing more is sent there.</Notice>
      ) : null}
      {done === 'testing' ? (
        <Notice tone="success">
          A test is on its way. What came of it stands below in a moment.
        </Notice>
      ) : null}
      {webhooks.map((webhook) => (
        <WebhookCard key={webhook.id} webhook={webhook} />
      ))}
      {partners.length > 0 ? (
        <WebhookFields
          key={set?.secret}
          partners={partners}
          isForOneOnly={isForOneOnly}
          isReplacing={isForOneOnly && webhooks.length > 0}
          errors={errors}
          submitted={submitted}
        />
      ) : null}
      <p className="max-w-prose">
        <TextLink to={guide}>What is sent, and how to check that it comes from here</TextLink>
      </p>
    </Section>
  );
}
