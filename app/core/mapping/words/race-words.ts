import { meaning, nonAnswerMeanings, type ValueWords } from './word-list.ts';

/**
 * What is written for race and ethnicity in OMB's standards (SPD-15 of 1997 and 2024), in
 * WIOA's PIRL and in IPEDS, whose series cannot be compared with one another.
 */
export const raceWords: ValueWords = {
  columns: ['race_ethnicity'],
  meanings: [
    meaning(
      'american_indian_alaska_native',
      'american indian or alaska native, american indian, american indian alaska native, alaska native, ai an, aian, native american, indigenous',
    ),
    meaning('asian', 'asian american, asian or asian american'),
    meaning(
      'black',
      'black or african american, african american, black african american, black aa, b',
    ),
    meaning(
      'hispanic',
      'hispanic or latino, hispanic latino, hispanic of any race, hispanics of any race, latino, latina, latinx, latine, latino a, hispanic or latina o x, hisp, h',
      'In IPEDS and WIOA reports whoever is Hispanic or Latino is counted here, whatever the race.',
    ),
    meaning(
      'middle_eastern_north_african',
      'middle eastern or north african, middle eastern, north african, mena, arab, arab american',
    ),
    meaning(
      'native_hawaiian_pacific_islander',
      'native hawaiian or other pacific islander, native hawaiian or pacific islander, native hawaiian pacific islander, native hawaiian other pacific islander, pacific islander, native hawaiian, nhpi, nh pi, nhopi',
    ),
    meaning('white', 'caucasian, white non hispanic, white not hispanic, white or caucasian, w'),
    meaning(
      'two_or_more',
      'two or more races, two or more, more than one race, multiracial, multi racial, multiple races, mixed race, mixed, multiracial and or multiethnic, biracial, 2 or more races, more than one',
    ),
    meaning(
      'another',
      'other, other race, another race, some other race, another race or ethnicity, other race or ethnicity',
    ),
    meaning('unknown', 'race and ethnicity unknown, race unknown, race ethnicity unknown'),
    ...nonAnswerMeanings,
  ],
  schemes: [],
  recognise: (value) =>
    /^(us )?(nonresident|non resident)( alien)?s?$/.test(value) || value === 'u s nonresident'
      ? {
          code: '',
          note: 'IPEDS counts nonresidents apart and says no race of them. Choose Not collected or Unknown.',
        }
      : null,
};
