/** What the linkage key is for, who holds it, and what happens without it. */
export function LinkageKeyWords() {
  return (
    <div className="max-w-prose space-y-3">
      <p>
        The same person may appear in the files of several partners: a college awards the
        credential, a wallet shares it, an employer verifies it. To count that as one person, all of
        them must give the person the same code. The linkage key makes that possible: every partner
        of the pilot uses the same key, and the same e-mail address becomes the same code
        everywhere.
      </p>
      <ul className="list-disc space-y-2 ps-6">
        <li>
          One partner makes the key, once, on “Send a file”, and hands it to the others, in person
          or through a password manager. Not by e-mail.
        </li>
        <li>
          The key stays with the partners. It is never sent to this server, which could otherwise
          try out addresses. Your browser forgets it when you close the page.
        </li>
        <li>
          The code is made with HMAC-SHA-256 of the identifier, in lower case and without spaces
          around it. Use the same kind of identifier as the other partners, best the e-mail address
          that the person uses for credentials.
        </li>
        <li>
          With another key, or without one, the files are still counted, but the people in them
          cannot be recognised in other partners’ files. Random study ids of your own do as well,
          when nobody else has logs of the same people.
        </li>
        <li>
          Before anything is stored, this server turns each code into another one with a key of its
          own. So what is stored matches no file.
        </li>
      </ul>
    </div>
  );
}
