/** How people with and without an LER are compared, with where the formulas come from. */
export function ComparisonMethod() {
  return (
    <div className="max-w-prose space-y-3">
      <p>
        Whether somebody counts as with or without an LER is fixed by the first application. The
        difference is the share hired with an LER less the share hired without, in percentage
        points, with Newcombe’s interval (1998, method 10). People chose what to apply with, so this
        is an association and says nothing of what would have happened otherwise.
      </p>
      <p>
        Within strata (the same site, quarter, kind of job or group of people), the differences are
        brought together as Mantel and Haenszel do, with Sato’s interval (1989); the ratio has the
        interval of Greenland and Robins (1985). A stratum is used only when all four of its numbers
        are shown and everybody in it was watched for so long. Beside it stand the same people
        without regard to strata, so that the two differ by the strata alone.
      </p>
      <p>
        The two can point in opposite directions: when more of the people with an LER are where few
        are hired. The page then says so, with the shares that follow from where people were alone.
      </p>
      <p>
        Tests come after the difference and its interval. There is one for each of the four days in
        a view, of no difference within any stratum, and their p-values are adjusted for that number
        as Holm does (1979). The log-rank test within strata uses the counts by 30, 60, 90 and 180
        days (grouped), with people who left the search kept among those not hired, as in Gray’s
        test. It is not computed where observation ended early for somebody.
      </p>
      <p>
        The standardized difference of a share (Austin 2009) says how unlike people with and without
        an LER are in it; from 0.1 on, up or down, it is called notable. What would have to be there
        to know more is reckoned with a two-sided test at 5% and a power of 80% (Fleiss, Levin and
        Paik 2003, chapter 4; Schoenfeld 1981 for the pace of hiring).
      </p>
    </div>
  );
}
