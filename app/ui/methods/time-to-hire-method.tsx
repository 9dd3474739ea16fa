/** How shares hired and the curve are computed, with where the formulas come from. */
export function TimeToHireMethod() {
  return (
    <div className="max-w-prose space-y-3">
      <p>
        The clock starts for each job seeker with the first application in the pilot and stops with
        the first accepted offer. Whether somebody applied with an LER is fixed at that first
        application: what came later would make LER applicants look slower or faster than they were.
      </p>
      <p>
        Leaving the search is an outcome of its own that competes with being hired. When nobody’s
        observation ended before a day, the share hired by then is a plain share, with Wilson’s
        interval (1927). When some people’s observation ended sooner, they may have been hired
        since, so the share is estimated by the method of Aalen and Johansen (1978) with a 95%
        interval on the log-log scale. The column “method” says which one it was.
      </p>
      <p>
        No average over hired people only is ever shown: it leaves out everybody who is still
        looking, and looks better the shorter people are watched.
      </p>
      <p>
        The curve shows the share hired by every seventh day and by 30, 60, 90 and 180 days, as far
        as points may be shown. People still looking are those neither hired nor gone by that day.
      </p>
    </div>
  );
}
