/**
 * Everything that a requester is told of (clause 2.3): what the bell lists. Email templates and
 * preferences are mapped from it.
 */
export const notificationTypes = [
  'received',
  'reply',
  'question',
  'resolved',
  'declined',
  'deferred',
  'contested',
  'reopened',
  'deadline-moved',
] as const;

/** One of {@link notificationTypes}. */
export type NotificationType = (typeof notificationTypes)[number];
