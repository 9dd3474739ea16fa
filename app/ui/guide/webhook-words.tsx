import { CopyableText } from '../copyable-text.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { checkNoticeLine } from './command-lines.ts';

/** How a program is told when an import ends, and how it knows who tells it. */
export function WebhookWords({ code, mayMakeTokens }: { code: string; mayMakeTokens: boolean }) {
  const page = `/pilots/${code}/tokens#webhook`;
  return (
    <div className="max-w-prose space-y-3">
      <p>
        Instead of asking for a receipt again and again, a program can be told: by webhook, which is
        a POST to an https address of yours. Milepost sends no e-mail. You set the address on the
        page {mayMakeTokens ? <TextLink to={page}>Tokens</TextLink> : <code>{page}</code>}; its
        secret is shown once, and “Send a test” tries it out.
      </p>
      <ul className="list-disc space-y-2 ps-6">
        <li>
          It is told when an import of yours is <code>checked</code> (a dry run),{' '}
          <code>committed</code>, <code>refused</code>, <code>stopped</code>, <code>failed</code>,{' '}
          <code>waiting</code> for approval, <code>approved</code>, <code>declined</code>,{' '}
          <code>cancelled</code> or <code>undone</code>. Which of these stands in the header{' '}
          <code>Milepost-Event</code>; that of a test is <code>test</code>.
        </li>
        <li>
          The body is the receipt as it stands at that moment, as JSON: what your token reads at the
          receipt’s address, and nothing else. It holds no row of the file.
        </li>
        <li>
          Answer with a status from 200 to 299 within 10 seconds. The answer’s body is not read, and
          no redirect is followed. Anything else is tried again after 1, 5 and 30 minutes, then 2, 8
          and 20 hours, and then given up.
        </li>
        <li>
          The same notice can come twice, and an older one after a newer. It bears the same number
          in <code>Milepost-Delivery</code> each time; the receipt in it is the newest there was.
        </li>
      </ul>
      <h3 className="pt-2 font-semibold">Check that it comes from here</h3>
      <ol className="list-decimal space-y-2 ps-6">
        <li>
          Take the header <code>Milepost-Signature</code>: <code>t=</code> is when it was sent, in
          seconds since 1970, and <code>v1=</code> is the signature.
        </li>
        <li>
          Put the seconds, a dot and the body as it came, byte for byte, one after the other. Make
          the HMAC-SHA-256 of that with your secret, in hexadecimal.
        </li>
        <li>
          It must be the same as <code>v1</code>, compared in constant time. Turn away a notice
          whose <code>t</code> is more than five minutes ago: somebody may be sending an old one
          again.
        </li>
      </ol>
      <p>
        In a shell, with the seconds in T, the secret in MILEPOST_WEBHOOK_SECRET and the body in{' '}
        <code>body.json</code>, this line prints the signature that it must have:
      </p>
      <CopyableText label="the line that makes the signature" text={checkNoticeLine} />
    </div>
  );
}
