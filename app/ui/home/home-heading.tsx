import { ButtonLink } from '../layout/button-link.tsx';

/** What this is, and the two questions that it answers. */
export function HomeHeading() {
  return (
    <header className="mb-8 grid items-end gap-x-12 gap-y-5 lg:grid-cols-[3fr_2fr]">
      <h1 className="text-4xl font-bold">Where are we on the map, and who reaches a job?</h1>
      <div>
        <p className="text-lg text-muted">
          Milepost follows pilots of Learning and Employment Records (LERs) from the first plan to
          the first hire: how far everyone has come, and what the published results say.
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <ButtonLink to="/assess">Where are you on the map?</ButtonLink>
          <ButtonLink to="/pilots" kind="secondary">
            See the pilots
          </ButtonLink>
        </div>
      </div>
    </header>
  );
}
