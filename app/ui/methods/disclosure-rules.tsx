interface DisclosureRulesProps {
  policy: {
    smallestCount: number;
    smallestCurveGroup: number;
    curveGridDays: number;
    curveLastDay: number;
  };
  cohortClosesAfterDays: number;
  sizeClasses: readonly { id: string; label: string; splitsCohortsByDimension: boolean }[];
}

/** The rules of the disclosure gate, in the order in which they work. */
export function DisclosureRules(props: DisclosureRulesProps) {
  const { policy, cohortClosesAfterDays, sizeClasses } = props;
  const few = policy.smallestCount;
  const split = sizeClasses.filter(({ splitsCohortsByDimension }) => splitsCohortsByDimension);
  return (
    <ol className="max-w-prose list-decimal space-y-3 ps-6">
      <li>
        Every number about people that this site shows comes from a published release. The private
        logs cannot be opened by the part of the software that makes these pages.
      </li>
      <li>
        A quarter is released {cohortClosesAfterDays} days after its last day, once everybody in it
        has been watched for that long, and never changes afterwards in that release.
      </li>
      <li>
        Which tables exist depends on the size of the pilot only. Quarters are also split by one
        attribute of people in pilots of this size: {split.map(({ label }) => label).join(', ')}.
        Never are people split by two attributes at once.
      </li>
      <li>
        A group of fewer than {few} people is hidden. What became of a group is hidden when it came
        to fewer than {few} of its people, or to all but fewer than {few}: nobody and everybody too.
      </li>
      <li>
        Where a hidden number would follow from others by subtraction, more numbers are hidden until
        it does not. A hidden number never says which of these rules hid it.
      </li>
      <li>
        Shares and the ends of their intervals are whole percents; the ends are rounded outward.
      </li>
      <li>
        A curve is drawn for groups of at least {policy.smallestCurveGroup} job seekers, on every{' '}
        {policy.curveGridDays}th day up to day {policy.curveLastDay}. From one point to the next at
        least {few} people were hired, and at least {few} or nobody left.
      </li>
    </ol>
  );
}
