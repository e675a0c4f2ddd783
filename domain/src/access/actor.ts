/** What a person may be to the service; `system` is a schedule acting by the regulation. */
export const roles = ['anonymous', 'requester', 'agent', 'admin', 'system'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** Who gives a command, as the server established it; nothing in it comes from the input. */
export interface Actor {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly role: Role;
}

/** The service itself, acting by schedule. */
export const systemActor: Actor = Object.freeze({
  uid: 'system',
  name: 'Reglament',
  email: '',
  emailVerified: true,
  role: 'system',
});

/** Whether a role belongs to the staff of the service. */
export const isStaff = (role: Role): boolean => role === 'agent' || role === 'admin';
