import { TextLink } from './text-link.tsx';

/** The foot of every page: what this is, whose words it uses, and where the methods are. */
export function SiteFooter() {
  return (
    <footer className="mt-20 border-t border-line bg-surface text-sm text-muted print:mt-8">
      <div className="mx-auto grid max-w-page gap-x-12 gap-y-6 px-4 py-10 sm:px-6 md:grid-cols-[2fr_3fr_auto]">
        <p>
          <strong className="text-text">Milepost</strong> shows how far Learning and Employment
          Record (LER) pilots have come, and how people fare in them, without showing any person.
        </p>
        <p>
          Stakeholder groups and phases are those of the LER Ecosystem Map (version 2, 2024). The
          stages from 0 to 5 are Milepost’s own scale. Outcome figures come only from published
          releases, in which small groups are hidden.
        </p>
        <ul className="flex gap-x-6 gap-y-2 md:flex-col print:hidden">
          <li>
            <TextLink to="/methods">Methods</TextLink>
          </li>
          <li>
            <TextLink to="/road-map">The road map in words</TextLink>
          </li>
          <li>
            <TextLink to="/data">Download data</TextLink>
          </li>
        </ul>
      </div>
    </footer>
  );
}
