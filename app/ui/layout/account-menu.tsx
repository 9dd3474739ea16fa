import { Form, Link } from '@remix-run/react';

export interface FrameActor {
  displayName: string;
  role: string;
}

const linkClasses =
  'inline-flex min-h-8 items-center rounded-sm font-semibold underline-offset-4 hover:underline hover:text-accent';

/** Who is signed in and the way out, or the way in. */
export function AccountMenu({ actor }: { actor: FrameActor | null }) {
  if (!actor) {
    return (
      <Link to="/sign-in" className={linkClasses}>
        Sign in
      </Link>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 lg:flex-nowrap">
      {actor.role === 'administrator' ? (
        <Link to="/admin" className={linkClasses}>
          Administration
        </Link>
      ) : null}
      <Link to="/account" className={linkClasses}>
        <span className="leading-tight">
          {actor.displayName}{' '}
          {/* Under the name where the header is a row: it has no room for both beside each other. */}
          <span className="font-normal text-muted lg:block lg:text-xs">({actor.role})</span>
        </span>
      </Link>
      <Form method="post" action="/sign-out">
        <button type="submit" className={`${linkClasses} cursor-pointer text-accent`}>
          Sign out
        </button>
      </Form>
    </div>
  );
}
