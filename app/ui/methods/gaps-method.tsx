/** How gaps between groups are computed, with where the formulas come from. */
export function GapsMethod() {
  return (
    <div className="max-w-prose space-y-3">
      <p>
        A gap is the share of a group less the share of what the reader chose to compare with, in
        percentage points: everyone else (everybody without the group), everybody, or a group by
        name. No group is the measure of the others unless somebody asks for it. All of it is
        computed from the counts of cells.csv, and where one of them is hidden there is no gap.
      </p>
      <p>
        Intervals are Newcombe’s (1998, method 10), from Wilson’s intervals of the two shares. A
        group is part of everybody, so its distance from everybody is its distance from everyone
        else times their part of everybody, limits too. P-values are those of the two-sided z test
        of equal shares. All groups compared for one outcome in one view are one family, and Holm’s
        method (1979) adjusts for their number, which is printed. A gap is told in words only where
        its interval leaves out zero and its adjusted p-value is below 0.05.
      </p>
      <p>
        Where a gap opens: getting through the funnel is the product of the shares of its steps.
        Each step’s part of the gap is its Shapley value (Shorrocks 2013): how the product changes
        when that step’s share goes from the one to the other, averaged over all orders of the
        steps. The parts add up to the whole gap. A step that is hidden or not collected is left
        out, and what happened there stands with the next step that is shown.
      </p>
      <p>
        More people to be level: the smallest whole number of further successes that would bring a
        group’s share up to what it is compared with, which is held where it is. To be level with
        everybody is to be level with everyone else, since whoever is added to the group is added to
        everybody.
      </p>
      <p>
        The selection-rate ratio divides a group’s share by the highest that is shown, or by that of
        the group chosen. “Below the benchmark” is decided in whole numbers. Where one person more
        or less would reverse the ratio, it says nothing; groups under 2% of everybody are marked.
        Indexes of disparity are shown only when every group is shown and holds at least 30 people.
      </p>
      <p>
        Groups stand in the order that the pilot has stored: by name unless it chose the rate, the
        size, or an order of its own. Groups whose number is hidden follow by name, so that nothing
        can be read from where they stand.
      </p>
    </div>
  );
}
