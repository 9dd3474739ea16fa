import { personalDataKinds } from '#app/core/formats/personal-data/personal-data-kind.ts';

/** What stops a file, and why. */
export function NeverAccepted() {
  return (
    <>
      <p className="max-w-prose">
        A file in which any of these is found is stopped as a whole, also when it stands in a column
        that nobody would have read. Nothing of it is stored, and the message names the column,
        never the value.
      </p>
      <ul className="my-4 max-w-prose list-disc columns-1 gap-x-8 ps-6 sm:columns-2">
        {Object.values(personalDataKinds).map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      <p className="max-w-prose">
        Why so strict: a pilot counts people and never needs to know who they are. What is not here
        cannot be leaked, asked for or lost. A plain hash of an e-mail address is stopped as well,
        because anybody can hash a list of addresses and compare; only a code made with a secret key
        hides who it stands for. Free text is left out, because people write names into it.
      </p>
    </>
  );
}
