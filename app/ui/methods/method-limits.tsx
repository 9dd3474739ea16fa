/** What readers must not take from the numbers. */
export function MethodLimits() {
  return (
    <ul className="max-w-prose list-disc space-y-3 ps-6">
      <li>
        A difference between groups is an association. People chose whether to use an LER, and
        groups differ in more than what is counted here.
      </li>
      <li>
        No log is not zero. A step of which no log was ever sent is marked “not collected”, and a
        verification that a verifier did not report is not counted. How many verifiers sent logs
        stands with each release.
      </li>
      <li>
        Events of unknown date count for no step. Applications made before the first credential
        count for the time to hire, and not for the funnel.
      </li>
      <li>
        The rules protect against working a hidden number out of any releases of a pilot by adding
        and subtracting. They do not protect against somebody who already knows many people of
        several sites and partners.
      </li>
      <li>
        The number of eligible people comes from the pilot and is printed as it was handed in. Where
        it is smaller than the number counted, the share “cannot be estimated”.
      </li>
    </ul>
  );
}
