const written: Readonly<Record<string, string>> = {
  // Events
  event_id: `
    id, record id, transaction id, activity id, log id, row id, entry id, event number, event
    key, event uuid, uuid, guid, reference number`,
  event_type: `
    event, type, action, activity, activity type, event name, event kind, status, state,
    credential status, badge status, transaction type, verb, what happened`,
  occurred_at: `
    date, event date, event time, date time, datetime, time, when, issued on, issued at, issue
    date, date issued, awarded on, award date, date awarded, earned on, date earned,
    completion date, date completed, created, created at, created on, date created, occurred
    on, occurred, activity date, transaction date, date sent, sent at, verified at,
    verification date, logged at`,
  credential_id: `
    credential, credential number, credential uuid, badge id, badge instance id, assertion id,
    certificate id, certificate number, award id, licence number, license number, earned badge
    id`,
  achievement_type: `
    achievement, credential type, type of credential, badge type, award type, certificate
    type, credential kind, credential category`,
  credential_format: `
    format, standard, credential standard, badge standard, data format, specification,
    credential version`,
  issuer_id: `
    issuer name, issued by, issuing organization, issuing organisation, issuing institution,
    organization, organisation, institution, college, school, provider, training provider,
    awarding body, awarded by`,
  holder_pid: `
    learner id, learner pid, learner, participant id, participant number, person id, person
    key, study id, student id, student number, client id, holder, holder id, pseudonym,
    pseudonymous id, pid, uid, subject id, recipient id, earner id, candidate id, member id,
    user id, research id, anonymous id, anonymized id, deidentified id, hashed id, worker id,
    applicant id, customer id, individual id, wioa participant id, unique individual
    identifier`,
  verifier_id: `
    verified by, verifier name, relying party, verifying organization, checked by, requested
    by, relying party id`,
  channel: `
    delivery method, delivery channel, method, medium, source, platform, sent via, delivered
    by, shared to, share target`,
  result: `
    verification result, verification outcome, verification status, outcome, verified, valid,
    check result`,
  error_code: 'error, error type, failure code, failure reason code, reason code',
  check_signature: `
    signature, signature check, signature valid, valid signature, proof check`,
  check_validity: 'validity, expiration, expiration check, expiry check, not expired',
  check_status: 'revocation, revocation check, revocation status, status check',
  check_issuer: 'issuer check, issuer known, known issuer, registered issuer, trusted issuer',
  // People
  race_ethnicity: `
    race, ethnicity, race ethnicity, race and ethnicity, ethnic group, ethnic background,
    racial or ethnic group`,
  gender: 'sex, gender identity, self identified gender, pirl 201',
  age_band: `
    age, age group, age range, age category, age bracket, age at entry, age at enrollment`,
  education: `
    education level, highest education, highest education level, educational attainment,
    highest degree, degree level, level of education, schooling, highest level completed`,
  disability: `
    disabled, disability status, has disability, individual with a disability, pirl 202`,
  veteran: `
    veteran status, military, military status, eligible veteran, eligible veteran status,
    served, pirl 301`,
  rural_urban: `
    rural, urban, rural urban, locale, rurality, urbanicity, community type, metro status,
    ruca, ruca code, rucc, rucc code, rural urban code`,
  first_generation: `
    first gen, firstgen, first generation student, first generation college, first in family`,
  site: `
    location, campus, training site, office, center, career center, job center, workforce
    board, branch`,
  // Applications
  application_id: `
    id, app id, application number, job application id, referral id, submission id`,
  employer_id: `
    employer, employer name, company, company name, business, hiring organization, hiring
    organisation, hired by`,
  occupation_soc: `
    soc, soc code, onet, onet code, onet soc, onet soc code, occupation, occupation code, job
    code`,
  ler_in_application: `
    ler, used ler, ler used, ler attached, ler shared, shared ler, credential attached,
    credential shared, badge attached, wallet used, applied with ler`,
  requisition_opened_on: `
    requisition date, requisition opened, req open date, job opened, job posted, posted on,
    posting date, date posted, opening date, job order date`,
  applied_on: `
    application date, date applied, date of application, applied, applied at, applied date,
    submitted on, submission date, referral date`,
  interviewed_on: `
    interview, interview date, date of interview, first interview, first interview date,
    interviewed`,
  offered_on: 'offer, offer date, date of offer, offered, job offer date, offer made',
  accepted_on: `
    accepted, acceptance date, offer accepted, offer accepted on, date accepted, hired on,
    hire date, date hired, date of hire`,
  started_on: `
    start, start date, date started, first day, first day of work, employment start,
    employment start date, job start date, hire date, date of hire, date hired, hired on`,
  rejected_on: 'rejected, rejection date, date rejected, declined on, not selected on',
  withdrew_on: 'withdrew, withdrawn, withdrawn on, withdrawal date, date withdrawn',
  left_search_on: `
    left search, stopped looking, stopped looking on, inactive on, search ended, exit date,
    date of exit`,
  observed_until: `
    as of, data as of, observed, extract date, extracted on, export date, exported on,
    snapshot date, report date, last observed, last updated, data through, censor date`,
  hourly_wage_before: `
    wage before, previous wage, prior wage, prior hourly wage, wage at entry, entry wage, old
    wage, pre wage`,
  hourly_wage_after: `
    wage, hourly wage, hourly rate, pay rate, wage after, new wage, starting wage, wage at
    placement, wage at hire, post wage`,
  retained_6m: `
    retained 6 months, retention 6 months, 6 month retention, employed 6 months, employed
    after 6 months, still employed 6 months, six month retention`,
  retained_12m: `
    retained 12 months, retention 12 months, 12 month retention, employed 12 months, employed
    after 12 months, still employed 12 months, twelve month retention, one year retention`,
  // Eligible population
  dimension: 'group by, category, attribute, demographic, variable, characteristic',
  value: 'group, code, category value, level, subgroup',
  eligible: `
    count, population, total, n, number, number eligible, eligible population, eligible
    people, people`,
  as_of: 'date, reference date, figure date, estimate date',
  source: 'data source, citation, reference, table',
};

/**
 * Headers under which partners' own files hold what a column of a format holds, beside
 * the format's own names for it. A header here is a guess that is shown as one: what a
 * column holds is said by the person who knows the file.
 */
export const columnWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(written).map(([column, words]) => [
    column,
    words.split(',').map((word) => word.trim()),
  ]),
);
