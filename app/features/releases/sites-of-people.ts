import { siteDimension } from '#app/core/measures/dimension-labels.ts';
import type { PlacedPersonLogs } from '#db/logs/store.ts';

/** The sites that people were of, at one count or another: a site knows whoever was of it then. */
export class SitesOfPeople {
  /** By the person's place in the logs. */
  private readonly first: (string | undefined)[] = [];
  private readonly several = new Map<number, readonly string[]>();

  /** Notes which site each person is of, as logs have it. */
  note(people: Iterable<PlacedPersonLogs>): void {
    for (const { place, attributes } of people) {
      const site = attributes?.[siteDimension];
      if (site === undefined) continue;
      const first = this.first[place];
      if (first === undefined) this.first[place] = site;
      else if (first !== site) {
        const known = this.several.get(place) ?? [first];
        this.several.set(place, [...new Set([...known, site])]);
      }
    }
  }

  /** The sites of somebody; none for who was never of one. */
  of(place: number): readonly string[] {
    const only = this.first[place];
    return this.several.get(place) ?? (only === undefined ? [] : [only]);
  }
}
