import { meaning, nonAnswerMeanings, type ValueWords } from './word-list.ts';

/** What is written for gender, and for sex where a system records only that. */
export const genderWords: ValueWords = {
  columns: ['gender'],
  meanings: [
    meaning(
      'woman',
      'f, female, woman, women, girl, cisgender woman, cis woman, transgender woman, trans woman',
    ),
    meaning('man', 'm, male, man, men, boy, cisgender man, cis man, transgender man, trans man'),
    meaning(
      'non_binary',
      'nonbinary, non binary, nb, enby, x, genderqueer, gender nonconforming, gender non conforming, genderfluid, gender fluid, agender',
    ),
    meaning('two_spirit', 'two spirit, 2 spirit, twospirit'),
    meaning(
      'another',
      'other, another gender, self describe, self described, prefer to self describe, another gender identity, not listed, transgender',
    ),
    ...nonAnswerMeanings,
  ],
  schemes: [
    {
      id: 'pirl-sex',
      label: 'WIOA PIRL 201: 1 male, 2 female, 9 did not self-identify',
      codes: { '1': 'man', '2': 'woman', '9': 'prefer_not_to_say' },
      note: 'PIRL records sex; other systems use 1 and 2 the other way round.',
      namedBy: /\bpirl\b/,
    },
  ],
};
