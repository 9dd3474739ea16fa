import { ImportBadge } from '../imports/import-badge.tsx';
import { DefinitionList } from '../layout/definition-list.tsx';

/** Each status of a receipt: what it means, and what to do. */
const statuses = [
  ['queued', 'The file has arrived. It is read as soon as another import has ended.', 'Wait.'],
  ['reading', 'Every row is being checked. Nothing counts yet.', 'Wait, or cancel it.'],
  ['checked', 'A dry run: nothing is wrong with the file, and nothing was written.', 'Send it.'],
  [
    'waiting',
    'In order, and not written yet. The first file of a format waits for the coordinator, and so does one with warnings.',
    'Wait for the coordinator. Nothing has to be sent again.',
  ],
  [
    'committed',
    'In. The adoption chart shows it at once, outcomes come with the next release.',
    'Nothing is left to do.',
  ],
  [
    'refused',
    'Some rows cannot be read, and nothing was written.',
    'Mend the rows and send them again.',
  ],
  [
    'stopped',
    'Personal data was found. Nothing of the file was stored.',
    'De-identify the file and send that.',
  ],
  ['failed', 'The file as a whole cannot be read. The receipt says why.', 'Do what it says.'],
  ['declined', 'The coordinator did not approve it. The receipt says why.', 'Ask the coordinator.'],
  ['cancelled', 'Ended before anything was written.', 'Send it again whenever you like.'],
  ['undoing', 'Its rows are being taken back.', 'Wait.'],
  ['undone', 'Taken back. Its rows count no more.', 'Send it again whenever you like.'],
] as const;

/** What a receipt says, status by status. */
export function ReceiptWords() {
  return (
    <>
      <p className="mb-4 max-w-prose">
        Every file has a receipt with a number: who sent it and when, a fingerprint of the file
        (SHA-256), and how many rows were new, here already, updated and refused. The name of the
        file is not kept, because names of files hold names of people.
      </p>
      <p className="mb-4 max-w-prose">
        New, here already and updated are told by what the same partner has sent before, never by
        what others have: so nobody’s receipt says anything of another’s logs. When two partners
        send the same event, both reports are kept. Each is counted in the weekly counts of its
        partner; outcomes go by the first day on which something happened to a person, so no person
        counts twice.
      </p>
      <DefinitionList
        items={statuses.map(([status, meaning, todo]) => ({
          term: status,
          description: (
            <>
              <ImportBadge status={status} />
              <p className="mt-1 max-w-prose">
                {meaning} <span className="text-muted">{todo}</span>
              </p>
            </>
          ),
        }))}
      />
    </>
  );
}
