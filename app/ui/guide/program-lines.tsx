import { CopyableText } from '../copyable-text.tsx';
import { TextLink } from '../layout/text-link.tsx';
import {
  beginLine,
  cronLine,
  curlLine,
  placeholderPartner,
  receiptLine,
  resumeLine,
  type SendingLine,
} from './command-lines.ts';

interface ProgramLinesProps {
  lines: SendingLine;
  mayMakeTokens: boolean;
}

/** How a program sends files: lines to be copied, and what to know about them. */
export function ProgramLines({ lines: asked, mayMakeTokens }: ProgramLinesProps) {
  const lines = { ...asked, partner: asked.partner || placeholderPartner };
  const tokens = `/pilots/${lines.pilot}/tokens`;
  return (
    <div className="max-w-prose space-y-3">
      <p>
        The file must be de-identified already: save it from “Send a file”, or have it made by the
        command <code>npm run import -- --deidentify</code>. Then a program can send it. It needs a
        token, which is made on the page{' '}
        {mayMakeTokens ? <TextLink to={tokens}>Tokens</TextLink> : <code>{tokens}</code>} and shown
        once.
      </p>
      <WhatToChange isOpen={asked.partner === ''} file={lines.file} />
      <h3 className="pt-2 font-semibold">In a terminal</h3>
      <p>
        Put the token into the variable MILEPOST_TOKEN, without leaving it in the shell’s history:
      </p>
      <CopyableText
        label="the line that takes the token"
        text="read -rs MILEPOST_TOKEN && export MILEPOST_TOKEN"
      />
      <p>
        Have <code>{lines.file}</code> checked, with nothing written:
      </p>
      <CopyableText label="the dry run" text={curlLine(lines, { isDryRun: true })} />
      <p>Send it:</p>
      <CopyableText label="the line that sends" text={curlLine(lines)} />
      <p>
        The answer is the receipt as it begins; its address stands in the header{' '}
        <code>Location</code>. Ask there until the <code>status</code> is neither{' '}
        <code>queued</code> nor <code>reading</code>, with the number of your receipt:
      </p>
      <CopyableText label="the line that asks for a receipt" text={receiptLine(lines)} />
      <h3 className="pt-2 font-semibold">A large file, or a connection that breaks</h3>
      <p>
        Above 20 MB, send the file so that a connection that breaks costs nothing but the rest.
        First say how long it is; the server answers with an address for it:
      </p>
      <CopyableText label="the line that begins" text={beginLine(lines)} />
      <p>
        Then send what is missing. This line asks how much is there and goes on from that place. Run
        it again whenever it breaks off, also tomorrow, until it answers with the receipt:
      </p>
      <CopyableText label="the line that goes on" text={resumeLine(lines)} />
      <h3 className="pt-2 font-semibold">Every night</h3>
      <p>
        In a crontab (<code>crontab -e</code>), which only you can read, put the token on a line of
        its own, as <code>MILEPOST_TOKEN=</code> and the token. Below it, this line sends{' '}
        <code>{lines.file}</code> from your home folder at a quarter past two:
      </p>
      <CopyableText label="the line for a crontab" text={cronLine(lines)} />
      <ul className="list-disc space-y-2 ps-6">
        <li>
          A file that was sent before is answered with its earlier receipt, and rows that are here
          already are not taken twice. So you may send everything every night.
        </li>
        <li>
          <code>Idempotency-Key</code> names one sending. When the connection breaks and curl tries
          again with the same key, the file is taken once. Keys are kept for seven days.
        </li>
        <li>
          Packed files are welcome: send <code>{lines.file}.gz</code> as it is.
        </li>
        <li>
          Add <code>&amp;acceptValid=true</code> to the address to have the valid rows written when
          some are refused. Without it, it is all rows or none.
        </li>
        <li>
          Errors come as JSON with a sentence in <code>detail</code>. With{' '}
          <code>--fail-with-body</code> (curl 7.76 or later) curl itself ends with an error too.
          Everything that a program can ask is described in{' '}
          <TextLink to="/api/v1/openapi.json" reloadDocument>
            /api/v1/openapi.json
          </TextLink>
          .
        </li>
      </ul>
    </div>
  );
}

/** What in the lines is the reader's own. */
function WhatToChange({ isOpen, file }: { isOpen: boolean; file: string }) {
  return (
    <p>
      {isOpen ? (
        <>
          Put your organisation’s short name in place of <code>{placeholderPartner}</code>, or
          choose it above: it is the last part of the address of its page under “Stakeholders”.{' '}
        </>
      ) : null}
      <code>{file}</code> is the file, in the folder in which the line is run. Yours has another
      name or lies elsewhere? Write its path there.
    </p>
  );
}
