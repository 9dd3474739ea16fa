interface DisclosureRulesProps {
  policy: {
    smallestCount: number;
    smallestCurveGroup: number;
    curveGridDays: number;
    groupCurveGridDays: number;
    protection: number;
    fewestEmployers: number;
    largestEmployerShare: number;
    hiddenByChancePerHundred: number;
    shareBands: readonly number[];
    narrowestBand: number;
    curveLastDay: number;
  };
  cohortClosesAfterDays: number;
  sizeClasses: readonly {
    id: string;
    label: string;
    splitsCohortsBy: 'nothing' | 'place' | 'everything';
  }[];
}

/** The rules of the disclosure gate, in the order in which they work. */
export function DisclosureRules(props: DisclosureRulesProps) {
  const { policy, cohortClosesAfterDays, sizeClasses } = props;
  const few = policy.smallestCount;
  const labels = (by: string) =>
    sizeClasses.filter(({ splitsCohortsBy }) => splitsCohortsBy === by).map(({ label }) => label);
  return (
    <ol className="max-w-prose list-decimal space-y-3 ps-6">
      <li>
        Every number about people that this site shows comes from a published release. The private
        logs cannot be opened by the part of the software that makes these pages.
      </li>
      <li>
        A quarter is released {cohortClosesAfterDays} days after its last day, once everybody in it
        has been watched for that long. It is counted once: later releases hold to it. Those who
        entered since the last release are looked at by themselves, and a number of all quarters
        together is shown where both are shown: what was told before, and what is told of those who
        came since. So what an earlier release hid stays hidden, and no two releases together say
        more than their numbers do.
      </li>
      <li>
        Which tables exist depends on the size of the pilot only, and their groups are those of the
        code lists, whether anybody is in them or not. Quarters are also split by site in pilots of
        this size: {labels('place').join(', ')}; and by each attribute of people in these:{' '}
        {labels('everything').join(', ')}. People are split by two attributes at once in large
        pilots only, by the pairs that the pilot has chosen.
      </li>
      <li>
        A group of fewer than {few} people is hidden. What became of a group is hidden when it came
        to fewer than {few} of its people, or to all but fewer than {few}: nobody and everybody too.
      </li>
      <li>
        Further numbers are hidden until each number that may not be known could be another by at
        least {policy.protection}, up and down. For each, the software finds two other tables of
        people that agree with everything published, in this release and the ones before, and checks
        them by counting. This holds for numbers that no table prints as well, and for somebody who
        knows all people of one site, or all whom one partner has sent. Where people are too few for
        such a proof, nothing is told of any who entered since, and a release without proof is
        refused.
      </li>
      <li>
        A number of hires that could tell how one employer hires is hidden: fewer than{' '}
        {policy.fewestEmployers} employers behind it, or more than{' '}
        {policy.largestEmployerShare * 100}% by one of them. Where the files do not say who hired,
        this cannot be looked at.
      </li>
      <li>
        Of a hundred outcomes that could be shown, about {policy.hiddenByChancePerHundred} is hidden
        by chance. A hidden number never says which of these rules hid it.
      </li>
      <li id="corrections">
        Corrections are told in a revision, a release of its own, in rows of their own: of
        everybody, all quarters together. A number is corrected where it changes by nobody or by at
        least {few} people, so does its difference to every other corrected one, where of those by
        whom a group changes neither all nor none came to it, and all that holds for each site and
        partner that takes its own people away. It must be one that a first release could show, and
        what of such a row cannot be corrected is hidden in it. All other rows stay as they were
        counted, and each quarter is corrected once: so nobody learns of few people who were
        corrected, nor more of any number that was hidden.
      </li>
      <li id="bands">
        Where a number is hidden and the size of its group is shown, a band may be told: between
        which shares of the group the number lies, such as “between 33% and 67%”. The percents are
        divided into {partsText(policy.shareBands)} equal parts, as many as leave at least{' '}
        {policy.narrowestBand} people in each, and a part is told only if every one of the other
        tables of people lies in it too, and would where the few whom it protects were nobody or{' '}
        {few - 1 + policy.protection}. So a band takes nothing from the proof, and does not depend
        on how few they are. It is no interval of an estimate, and what it holds is not compared.
      </li>
      <li>
        Shares and the ends of their intervals are whole percents; the ends are rounded outward.
      </li>
      <li>
        A curve is drawn for groups of at least {policy.smallestCurveGroup} job seekers: for
        everybody on every {policy.curveGridDays}th day, for groups on every{' '}
        {policy.groupCurveGridDays}th, up to day {policy.curveLastDay}. From one point to the next
        at least {few} people were hired, and at least {few} or nobody left.
      </li>
      <li>
        What the proof does not cover: somebody who knows many people of several sites and partners,
        and somebody who knows which job seeker is which holder of a credential. The two are counted
        apart. What is hidden stays hidden from a site and from a partner, but a number that is
        shown may count few people besides those whom they know: of 40 people, who knows 37 knows
        that there are 3 others. An employer that sends nothing itself is not looked at as somebody
        who knows its own people.
      </li>
    </ol>
  );
}

/** `2, 3 or 4` of a list that begins with the largest. */
function partsText(parts: readonly number[]): string {
  const ascending = [...parts].sort((a, b) => a - b);
  return [ascending.slice(0, -1).join(', '), ...ascending.slice(-1)].join(' or ');
}
