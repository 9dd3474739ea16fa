/** What a cohort is, when it is published, and why it does not change afterwards. */
export function CohortsMethod() {
  return (
    <div className="max-w-prose space-y-3">
      <p>
        A cohort is everybody whose clock started in the same calendar quarter: with a first
        application, or with a first credential, as the clock says. Nobody is in two cohorts of a
        clock, and nobody moves from one to another.
      </p>
      <p>
        A cohort closes when 180 days have passed since the last day of its quarter, so that
        everybody in it could be watched for the whole window. Until then it is maturing and has no
        numbers: those who began early in the quarter would be watched for longer than the others,
        and a share over all of them would be too low.
      </p>
      <p>
        A closed cohort is frozen. A later release adds cohorts, and where a number of an earlier
        one is not the same in it, the page says which and shows both. A number can differ when a
        partner corrected a file, or when one release hides it and the other does not.
      </p>
      <p>
        Quarters are set beside each other with their intervals. Where the intervals of two quarters
        meet, the quarters cannot be told apart; and a difference between quarters is not a trend of
        the pilot alone, since seasons and the demand for work change as well.
      </p>
    </div>
  );
}
