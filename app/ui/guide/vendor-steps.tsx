import { TextLink } from '../layout/text-link.tsx';

/** From a vendor's export to rows that count, for a person with a browser. */
export function VendorSteps({ code, mayImport }: { code: string; mayImport: boolean }) {
  const page = `/pilots/${code}/imports/new`;
  return (
    <ol className="max-w-prose list-decimal space-y-3 ps-6">
      <li>
        <strong>Export the file</strong> from your wallet, badge or verification system, as CSV or
        as JSON lines. Leave it as it is. It may hold names and e-mail addresses: it will not leave
        your machine.
      </li>
      <li>
        <strong>Open “Send a file”</strong>:{' '}
        {mayImport ? <TextLink to={page}>{page}</TextLink> : <code>{page}</code>}. Choose the file.
        Your browser reads it; nothing is sent yet. The page says which format it has recognised and
        how sure it is; you can choose another.
      </li>
      <li>
        <strong>Look at the first rows, before and after.</strong> Every column says what becomes of
        it: turned into a code, made coarser (a birth date becomes an age band), kept, or left out.
        Change what is not right.
      </li>
      <li>
        <strong>Give the pilot’s linkage key</strong>, which the partners of the pilot share. With
        it your browser turns each e-mail address or learner id into a code.
      </li>
      <li>
        <strong>Have the whole file read</strong>, still in your browser, then{' '}
        <strong>send the de-identified file</strong>, or save it and look at it first. Tick “Dry
        run” to have it checked without anything being written.
      </li>
      <li>
        <strong>Read the receipt.</strong> The first file of a format that your organisation sends
        waits until the pilot’s coordinator has approved it. After that, files without warnings go
        straight in.
      </li>
    </ol>
  );
}
