import { meaning, nonAnswerMeanings, type ValueWords } from './word-list.ts';

/** What is written for the highest level of education. */
export const educationWords: ValueWords = {
  columns: ['education'],
  meanings: [
    meaning(
      'less_than_secondary',
      'less than high school, no diploma, no high school diploma, some high school, less than 9th grade, 9th to 12th grade no diploma, 9 12 no diploma, did not complete high school, no education completed',
    ),
    meaning(
      'secondary',
      'high school, high school diploma, high school graduate, hs diploma, hs graduate, hs, ged, hiset, high school equivalency, high school diploma or equivalent, secondary school diploma, secondary school graduate or equivalent, attained secondary school diploma, high school diploma or ged',
    ),
    meaning(
      'some_postsecondary',
      'some college, some college no degree, some postsecondary, one or more years of postsecondary education, completed 1 or more years of postsecondary education, completed one or more years of postsecondary education, some university',
    ),
    meaning(
      'certificate',
      'postsecondary certificate, certificate or license, postsecondary certification license or certificate, postsecondary certification, vocational certificate, technical certificate, trade school, technical or vocational certificate, license, certification, professional certificate',
    ),
    meaning(
      'associate',
      'associates, associate degree, associates degree, aa, as, aas, 2 year degree, two year degree',
    ),
    meaning(
      'bachelor',
      'bachelors, bachelor degree, bachelors degree, bachelors degree or equivalent, ba, bs, bsc, 4 year degree, four year degree, undergraduate degree',
    ),
    meaning(
      'advanced',
      'advanced degree, degree beyond a bachelors degree, advanced beyond bachelors, graduate degree, masters, masters degree, master degree, ma, ms, mba, doctorate, doctoral degree, phd, professional degree, jd, md, postgraduate',
    ),
    ...nonAnswerMeanings,
  ],
  schemes: [],
};
