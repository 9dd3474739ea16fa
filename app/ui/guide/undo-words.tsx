/** What undoing an import does and does not do. */
export function UndoWords() {
  return (
    <ul className="max-w-prose list-disc space-y-2 ps-6">
      <li>
        The coordinator undoes an import on the page of its receipt, and your program with{' '}
        <code>DELETE</code> at the receipt’s address. Before it happens, the page says what goes.
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
