/** What undoing an import does and does not do. */
export function UndoWords() {
  return (
    <ul className="max-w-prose list-disc space-y-2 ps-6">
      <li>
        You take back your own import on the page of its receipt, or your program does with{' '}
        <code>DELETE</code> at the receipt’s address: as long as no release was published with it.
        After that, the pilot’s coordinator does it. Before it happens, the page says what goes.
      </li>
      <li>
        Rows that only this import brought go. Rows that another import holds too stay, and what it
        had replaced comes back.
      </li>
      <li>
        Releases that were published before stay as they are: they are quoted elsewhere. The next
        release is made without the rows.
      </li>
      <li>The same file can be sent again afterwards.</li>
    </ul>
  );
}
