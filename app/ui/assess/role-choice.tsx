import { Link } from '@remix-run/react';
import { type AssessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { routeColor } from '../map/route-color.ts';
import { assessHref } from './assess-href.ts';

export interface RoleToChoose {
  id: string;
  name: string;
  definition: string;
  examples: readonly string[];
  isBegun: boolean;
}

interface RoleChoiceProps {
  language: AssessLanguage;
  asked: string;
  roles: readonly RoleToChoose[];
  /** Places of the roles among the ten, from 0. */
  lineOf: (role: string) => number;
}

/** Roles to begin with, each with the number and colour of its line on the map. */
export function RoleChoice({ language, asked, roles, lineOf }: RoleChoiceProps) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {roles.map((role) => (
        <li key={role.id}>
          <Link
            to={assessHref({ role: role.id, language, asked })}
            className="group flex h-full gap-4 rounded-lg border border-line bg-surface p-4 hover:border-accent hover:bg-accent-soft"
          >
            <span
              aria-hidden="true"
              className="mt-0.5 flex size-8 shrink-0 items-center justify-center rounded-md text-sm font-bold text-on-route"
              style={{ background: routeColor(lineOf(role.id)) }}
            >
              {lineOf(role.id) + 1}
            </span>
            <span className="min-w-0">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3 font-bold">
                <span className="underline decoration-accent/40 underline-offset-4 group-hover:decoration-current">
                  {role.name}
                </span>
                {role.isBegun ? (
                  <span className="text-sm font-semibold text-accent">
                    {assessText(language, 'start.continue')}
                  </span>
                ) : null}
              </span>
              <span className="mt-0.5 block text-sm text-muted">{role.definition}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
