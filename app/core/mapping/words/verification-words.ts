import { meaning, type ValueWords } from './word-list.ts';

/** What systems write for the outcome of a verification, of one check, and for kinds of credentials. */
export const verificationWords: ValueWords = {
  columns: [
    'result',
    'check_signature',
    'check_validity',
    'check_status',
    'check_issuer',
    'credential_format',
    'achievement_type',
  ],
  meanings: [
    meaning('valid', 'verified, success, successful, ok, genuine, authentic'),
    meaning(
      'valid_with_warnings',
      'warning, warnings, valid with warning, verified with warnings, partially valid',
    ),
    meaning('invalid', 'not valid, tampered, forged, unverified, not verified'),
    meaning('error', 'errored, exception, could not verify, unable to verify, timeout'),
    meaning('pass', 'passed, ok, true, yes, y, valid, success, succeeded'),
    meaning('fail', 'failed, false, no, n, invalid, failure'),
    meaning('not_checked', 'skipped, not checked, unchecked, not run, n a, na, none'),
    meaning(
      'ob2',
      'open badges 2, open badges 2 0, open badge 2 0, obv2, ob 2 0, open badges v2 0',
    ),
    meaning(
      'ob3',
      'open badges 3, open badges 3 0, open badge 3 0, obv3, ob 3 0, openbadgecredential, open badges v3 0',
    ),
    meaning('clr2', 'clr, clr 2 0, clr v2, comprehensive learner record, clrcredential'),
    meaning('vc1', 'w3c vc 1 1, vc 1 1, vcdm 1 1, verifiable credential 1 1'),
    meaning('vc2', 'w3c vc 2 0, vc 2 0, vcdm 2 0, verifiable credential 2 0'),
    meaning('sd-jwt-vc', 'sd jwt, vc+sd jwt, dc+sd jwt, sdjwt'),
    meaning('mdoc', 'iso mdoc, mso mdoc, mdl, iso 18013 5'),
    meaning('other', 'pdf, paper, proprietary'),
    meaning('Badge', 'badges, digital badge, open badge'),
    meaning('Certificate', 'cert, certificates'),
    meaning('CertificateOfCompletion', 'certificate of completion, completion certificate'),
    meaning(
      'Certification',
      'industry certification, professional certification, industry recognized credential',
    ),
    meaning('License', 'licence, licensure, occupational license'),
    meaning('Course', 'class, training, course completion'),
    meaning('MicroCredential', 'micro credential, micro credentials'),
    meaning('AssociateDegree', 'associate degree, associates degree, associates, aa, as, aas'),
    meaning('BachelorDegree', 'bachelor degree, bachelors degree, bachelors, ba, bs'),
    meaning('MasterDegree', 'master degree, masters degree, masters, ma, ms, mba'),
    meaning('DoctoralDegree', 'doctorate, doctoral degree, phd'),
    meaning('GeneralEducationDevelopment', 'ged, hiset, high school equivalency'),
    meaning('SecondarySchoolDiploma', 'high school diploma, hs diploma, secondary school diploma'),
    meaning(
      'ApprenticeshipCertificate',
      'apprenticeship, apprenticeship certificate, registered apprenticeship',
    ),
    meaning('JourneymanCertificate', 'journeyman, journey worker, journeyworker'),
  ],
  schemes: [
    {
      id: 'check-one-zero',
      label: '1 passed, 0 failed',
      codes: { '1': 'pass', '0': 'fail' },
      note: '',
      namedBy: /^$/,
    },
  ],
};
