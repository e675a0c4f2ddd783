import type { Documents } from '../emulator/project';
import type { PlainFields } from '../emulator/values';
import { actors, forger, requesterA, requesterB, type Actor } from './actors';
import { pathOf, targets, ticketNumber } from './collections';

/**
 * Fields of every document of the matrix. Notes also carry the requester uid, which must not grant
 * access.
 */
const fields: PlainFields = {
  requesterUid: requesterA.uid,
  priority: 1,
  text: 'stored before the tests',
  at: 1_700_000_000_000,
};

const recordOf = ({ name, staff }: Actor): PlainFields => {
  if (staff?.name === null) return { role: staff.role, active: staff.active };
  return { name, ...staff };
};

const staff = actors.flatMap((actor): [string, PlainFields][] =>
  actor.uid === null || actor.staff === null ? [] : [[`staff/${actor.uid}`, recordOf(actor)]],
);

/** Initial documents of every test. */
export const world: Documents = new Map([
  ...targets.map((target): [string, PlainFields] => [pathOf(target, target.existing.id), fields]),
  [`tickets/${ticketNumber}/messages/of-b`, { ...fields, requesterUid: requesterB.uid }],
  [`people/${forger.uid}`, { role: 'admin', active: true, staff: { role: 'admin' } }],
  // After the targets, which include the document of the deactivated agent.
  ...staff,
]);
