/**
 * Notification types for requesters (clause 2.3), as listed in the notification menu. Email
 * templates and preferences are mapped from them.
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
