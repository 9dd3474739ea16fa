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
        Between two points nothing is known but that the share never falls.
      </p>
      <p>
        The median is read off the released points: half were hired after the last point below 50%,
        and at or before the first point at or above it. Its interval holds every day at which the
        band of the curve holds one half (Brookmeyer and Crowley 1982), outward to whole weeks. It
        is “not reached” where fewer than half were hired as far as the curve can be seen. An
        estimated share that rounds to 50% may lie on either side of one half, and is passed over.
      </p>
      <p>
        Each group is compared with everyone else: everybody less the group, at 90 days. The
        difference has Newcombe’s interval (1998); the p-value, from the z test of equal shares, is
        adjusted for the number of groups in the view (Holm 1979). Where a number that this takes is
        hidden, there is no comparison. A difference is told in words only where its interval leaves
        out zero and its adjusted p-value is at most 0.05.
      </p>
      <p>
        Two other clocks have numbers of their own. From the opening of a job to its acceptance, the
        time to fill: it speaks of jobs that were filled, and says nothing of those that stayed
        open. From the first credential to an accepted offer: it counts everybody with a credential,
        also people who made no application.
      </p>
    </div>
  );
}
