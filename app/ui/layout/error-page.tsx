import { ButtonLink } from './button-link.tsx';
import { PageHeader } from './page-header.tsx';

interface ErrorPageProps {
  /** HTTP status. */
  status: number;
  /** What went wrong and what to do, or empty when there is nothing better to say. */
  sentence: string;
}

const pages: Record<number, { title: string; sentence: string }> = {
  401: { title: 'Please sign in', sentence: 'This page is for people with an account.' },
  403: {
    title: 'Your account may not do this',
    sentence: 'A coordinator or administrator can help.',
  },
  404: {
    title: 'There is nothing at this address',
    sentence: 'It may have moved, or it was never here. The map leads everywhere.',
  },
  409: {
    title: 'This changed in the meantime',
    sentence: 'Please load the page again and look at what is there now.',
  },
  413: { title: 'That is too large', sentence: 'Please send less at once.' },
  429: { title: 'Too many attempts', sentence: 'Please wait a few minutes and try again.' },
  503: { title: 'Not available just now', sentence: 'Please try again in a few minutes.' },
};

const unknown = {
  title: 'Something went wrong here',
  sentence: 'Nothing was changed. Please try again, and tell a coordinator if it happens twice.',
};

/** The page of every error: what happened, in words, and a way on. */
export function ErrorPage({ status, sentence }: ErrorPageProps) {
  const page = pages[status] ?? unknown;
  return (
    <>
      <PageHeader title={page.title} lead={sentence || page.sentence} />
      <div className="flex flex-wrap gap-3">
        {status === 401 ? <ButtonLink to="/sign-in">Sign in</ButtonLink> : null}
        <ButtonLink to="/" kind={status === 401 ? 'secondary' : 'primary'}>
          Go to the map
        </ButtonLink>
      </div>
    </>
  );
}
