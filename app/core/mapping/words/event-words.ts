import { meaning, type ValueWords } from './word-list.ts';

/** What systems write for what happened, and for how a credential is made. */
export const eventWords: ValueWords = {
  columns: ['event_type'],
  meanings: [
    meaning(
      'awarded',
      'award, earned, achieved, completed, conferred, granted, badge earned, badge awarded',
    ),
    meaning(
      'offered',
      'offer, pending, unaccepted, badge created, credential offered, claim sent, invitation sent, notified',
    ),
    meaning(
      'offered',
      'sent, email sent, created',
      'Taken for an offer that the person can still accept or decline.',
    ),
    meaning('delivered', 'delivery, received, delivered to wallet'),
    meaning('delivery_failed', 'failed, delivery failure, bounced, undelivered, undeliverable'),
    meaning('issued', 'issue, issuance, credential issued, signed, badge issued'),
    meaning(
      'accepted',
      'accept, claimed, claim, acceptance, badge accepted, badge claimed, collected, added to wallet, stored',
    ),
    meaning('rejected', 'reject, declined, decline, refused, badge rejected'),
    meaning(
      'offer_expired',
      'offer lapsed, claim expired, link expired, invitation expired, expired unclaimed',
    ),
    meaning('viewed', 'view, opened, accessed, seen'),
    meaning('shared', 'share, badge shared, link shared, posted, published, sent to employer'),
    meaning('share_withdrawn', 'unshared, share revoked, share removed, share deleted'),
    meaning(
      'presentation_requested',
      'requested, request, proof requested, verification requested',
    ),
    meaning('presented', 'present, presentation, proof presented, submitted'),
    meaning(
      'verified',
      'verify, verification, checked, validated, badge checked, assertion checked, proof verified',
    ),
    meaning('renewed', 'renewal, renew, reissued, extended'),
    meaning('suspended', 'suspend, suspension, on hold, deactivated'),
    meaning('reinstated', 'reinstate, reactivated, unsuspended, restored'),
    meaning(
      'revoked',
      'revoke, revocation, badge revoked, badge deleted, deleted, cancelled, canceled',
    ),
    meaning('expired', 'expire, expiry, expiration, lapsed'),
  ],
  schemes: [],
};
