/** What the gate stops a file for, in the words in which it says so. */
export const personalDataKinds = {
  name: 'names of people',
  email: 'e-mail addresses',
  phone: 'phone numbers',
  ssn: 'social security or tax numbers',
  birth: 'dates of birth',
  address: 'street addresses',
  ip: 'IP addresses',
  did: 'decentralised identifiers (DIDs) of people',
  wallet: 'wallet addresses',
  url: 'links with identifiers',
  token: 'whole credentials or tokens',
  hash: 'hashes made without a key',
  personal_id: 'personal ids of people',
} as const;

export type PersonalDataKind = keyof typeof personalDataKinds;
