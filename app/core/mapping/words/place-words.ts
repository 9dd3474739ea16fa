import { meaning, nonAnswerMeanings, type ValueWords } from './word-list.ts';

/** The figures from one number to another, each with the same code. */
const figures = (from: number, to: number, code: string) =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), code]),
  );

/** What is written for rural and urban, in words and in the figures of USDA's codes. */
export const placeWords: ValueWords = {
  columns: ['rural_urban'],
  meanings: [
    meaning(
      'rural',
      'r, country, nonmetro, non metro, nonmetropolitan, non metropolitan, frontier, remote, yes rural',
    ),
    meaning('urban', 'u, city, metro, metropolitan, urbanized, urban area, central city'),
    meaning('suburban', 's, suburb, suburbs'),
    meaning(
      'rural',
      'town, small town, micropolitan',
      'Towns lie outside metropolitan areas in the codes of USDA; NCES counts them apart.',
    ),
    ...nonAnswerMeanings,
  ],
  schemes: [
    {
      id: 'ruca',
      label: 'USDA RUCA: 1 urban, 2 and 3 suburban, 4 to 10 rural',
      codes: {
        ...figures(1, 1, 'urban'),
        ...figures(2, 3, 'suburban'),
        ...figures(4, 10, 'rural'),
      },
      note: 'RUCA codes describe census tracts and ZIP codes.',
      namedBy: /\bruca\b/,
    },
    {
      id: 'rucc',
      label: 'USDA RUCC: 1 to 3 metropolitan (urban), 4 to 9 rural',
      codes: { ...figures(1, 3, 'urban'), ...figures(4, 9, 'rural') },
      note: 'RUCC codes describe counties and know no suburbs.',
      namedBy: /\brucc\b|\bcontinuum\b/,
    },
  ],
};
