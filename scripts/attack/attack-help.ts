/** What `npm run attack -- --help` says: what is tried, and what counts as recovered. */
export const attackHelp = `Tries to find out what a published package hides, from its files alone.

  npm run attack -- --package DIR [--also DIR] [--known-site CODE [--site-numbers FILE]]
                    [--strict-steps] [--seconds N] [--json]

  --package DIR        folder of a release's files, as the export writes them
  --also DIR           a second release of the same pilot: both are looked at together
  --known-site CODE    as the people of this site, who know their own numbers, would
  --site-numbers FILE  what the site knows: rows of the columns of cells.csv
  --strict-steps       also counts steps at which nobody stopped, and the few by whom the
                       numbers of two clocks differ
  --seconds N          longest time to solve in; 600 unless given
  --json               prints the limits of every number instead of a report

It reads cells.csv and survival.csv and nothing else: no database, no part of the app.
Every count, denominator, percent, interval, band and point of a curve becomes a
constraint, at the precision it is printed in, and a linear program is asked for the least
and the most of every number of the lattice, published or not: groups, what became of
them and of how many it did not, those between two steps or two days, groups between bands
that overlap, groups by two things, and those whom one release has beyond another.

A number counts as recovered when its limits lie less than 5 apart (or are equal) and
leave only numbers open that must not be known:
  - a group, step or difference of 1 to 10 people, or of at most 4 and perhaps nobody;
  - an outcome, or the others of its group, of 0 to 10 people: nobody and everybody are
    what became of each single member. Of a group of exactly nobody nothing is recovered.
A number that is printed counts like one that is worked out. One whose limits are as close
and lie around 10 and 11 is listed as nearly known and does not count.

Two releases: a quarter is the same people in both, unless a number of it was revised; then
its numbers are separate ones, linked only by what each release says, and the differences
are looked at as numbers of people.

A known site: its own numbers are those of --site-numbers, and where none are given, or they
leave some open, values that fit everything else. What is recovered then is recovered from
other people. What depends on such values counts when it is of few people whatever they are;
otherwise it is listed as nearly known: the site's true numbers would tell.

Exit code: 0 when nothing is recovered and nothing is left to look at; 4 when something is
recovered; 5 when time ran out first; 1 when the files are wrong or contradict themselves.`;
