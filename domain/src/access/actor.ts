/** Roles of an actor; `system` is a scheduled job of the service. */
export const roles = ['anonymous', 'requester', 'agent', 'admin', 'system'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** The author of a command as authenticated by the server; no field comes from the input. */
export interface Actor {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly role: Role;
}

/** The actor of scheduled commands. */
export const systemActor: Actor = Object.freeze({
  uid: 'system',
  name: 'Reglament',
  email: '',
  emailVerified: true,
  role: 'system',
});

/** Whether a role is a staff role (agent or admin). */
export const isStaff = (role: Role): boolean => role === 'agent' || role === 'admin';
