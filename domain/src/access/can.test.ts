import { describe, expect, it } from 'vitest';
import { admin, anna, ivan, olga, system, visitor } from '../testing/builders';
import type { Actor } from './actor';
import { isStaff, roles } from './actor';
import { actions, can, type Action } from './can';

const unverified: Actor = { ...olga, emailVerified: false };

/** Permitted actors by action on olga's ticket. */
const allowed: Record<Action, readonly Actor[]> = {
  submitTicket: [olga, ivan, anna, admin],
  logTicket: [anna, admin],
  reply: [olga, anna, admin],
  addNote: [anna, admin],
  assign: [anna, admin],
  setCategory: [anna, admin],
  waitForRequester: [anna, admin],
  resolve: [anna, admin],
  decline: [anna, admin],
  defer: [anna, admin],
  contest: [olga],
  reopen: [olga, anna, admin],
  setTags: [anna, admin],
  applyMacro: [anna, admin],
  saveMacro: [anna, admin],
  shareMacro: [admin],
  setDeadline: [admin],
  check: [system],
  close: [system],
  resume: [system],
  recount: [system],
  recordEmailFailure: [system],
  rate: [olga],
  queuePlace: [olga, anna, admin],
  upload: [olga, ivan, anna, admin],
  readAttachment: [olga, anna, admin],
  openTickets: [olga, ivan, anna, admin],
  articleVotes: [anna, admin],
  findPeople: [anna, admin],
  searchTickets: [anna, admin],
  searchOwnTickets: [olga, ivan, anna, admin],
  heldEmail: [anna, admin],
  handleEmail: [anna, admin],
  setMailPreferences: [olga, ivan, anna, admin],
  testEmail: [olga, ivan, anna, admin],
  markRead: [olga, ivan, anna, admin],
  registerAddress: [olga, ivan, anna, admin],
};

const everyone = [visitor, unverified, olga, ivan, anna, admin, system];

describe('can', () => {
  it('has a row for every action', () => {
    expect(actions.toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it.each(actions)('permits %s to the listed actors only', (action) => {
    const permitted = everyone.filter((actor) => can(actor, action, { requesterUid: olga.uid }));
    expect(permitted).toEqual(everyone.filter((actor) => allowed[action].includes(actor)));
  });

  it.each(actions)(
    'permits %s without a subject only if it does not require an owner',
    (action) => {
      const owners = [olga, ivan].filter((actor) => can(actor, action));
      const ownRecord = [
        'openTickets',
        'searchOwnTickets',
        'setMailPreferences',
        'testEmail',
        'markRead',
        'registerAddress',
      ];
      const isForAnyone = ['submitTicket', 'upload', ...ownRecord].includes(action);
      expect(owners).toEqual(isForAnyone ? [olga, ivan] : []);
    },
  );

  it('does not treat an anonymous visitor with the same uid as the owner', () => {
    expect(can({ ...visitor, uid: olga.uid }, 'reply', { requesterUid: olga.uid })).toBe(false);
  });
});

describe('isStaff', () => {
  it('is true for agents and administrators', () => {
    expect(roles.filter(isStaff)).toEqual(['agent', 'admin']);
  });
});
