import { describe, expect, it } from 'vitest';
import { admin, anna, ivan, olga, system, visitor } from '../testing/builders';
import type { Actor } from './actor';
import { isStaff, roles } from './actor';
import { actions, can, type Action } from './can';

const unproven: Actor = { ...olga, emailVerified: false };

/** Who may do what to olga's ticket; everyone who is not named may not. */
const allowed: Record<Action, readonly Actor[]> = {
  submitTicket: [olga, ivan, anna, admin],
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
  setDeadline: [admin],
  check: [system],
  close: [system],
  resume: [system],
  recount: [system],
  rate: [olga],
  queuePlace: [olga, anna, admin],
  upload: [olga, ivan, anna, admin],
  readAttachment: [olga, anna, admin],
  openTickets: [olga, ivan, anna, admin],
  articleVotes: [anna, admin],
  setMailPreferences: [olga, ivan, anna, admin],
  markRead: [olga, ivan, anna, admin],
};

const everyone = [visitor, unproven, olga, ivan, anna, admin, system];

describe('can', () => {
  it('has a row for every action', () => {
    expect(actions.toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it.each(actions)('lets exactly the right people do %s', (action) => {
    const may = everyone.filter((actor) => can(actor, action, { requesterUid: olga.uid }));
    expect(may).toEqual(everyone.filter((actor) => allowed[action].includes(actor)));
  });

  it.each(actions)('takes nobody for the owner of nothing in %s', (action) => {
    const owners = [olga, ivan].filter((actor) => can(actor, action));
    const ofOneself = ['openTickets', 'setMailPreferences', 'markRead'];
    const isForAnyone = ['submitTicket', 'upload', ...ofOneself].includes(action);
    expect(owners).toEqual(isForAnyone ? [olga, ivan] : []);
  });

  it('does not take a visitor for the owner because the uid is the same', () => {
    expect(can({ ...visitor, uid: olga.uid }, 'reply', { requesterUid: olga.uid })).toBe(false);
  });
});

describe('isStaff', () => {
  it('is true of agents and administrators', () => {
    expect(roles.filter(isStaff)).toEqual(['agent', 'admin']);
  });
});
