/** How refused rows are mended. */
export function MendingWords() {
  return (
    <ol className="max-w-prose list-decimal space-y-3 ps-6">
      <li>
        The receipt lists what is wrong, by what has to be mended: one repair often mends thousands
        of rows.
      </li>
      <li>
        Download the refused rows from the receipt. It is your own file with only these rows, and
        three columns more: <code>_row</code> (which row it was), <code>_error_code</code> and{' '}
        <code>_error</code> (what is expected).
      </li>
      <li>
        Mend the rows in place, in a text editor or a spreadsheet. When a spreadsheet has changed
        dates or taken away leading zeros, import the columns as text.
      </li>
      <li>
        Send the mended file. The three columns may stay: they are not read. If the first file was
        refused as a whole, send that one too, mended, or with “Accept the valid rows”.
      </li>
    </ol>
  );
}
