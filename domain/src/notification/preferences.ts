import type { NotificationType } from './types';

/** Keys of the email preferences. */
export const preferenceKeys = [
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

/** One of {@link preferenceKeys}. */
export type PreferenceKey = (typeof preferenceKeys)[number];

/** The preference that controls each notification type; types may share one. */
export const preferenceKeyOf: Readonly<Record<NotificationType, PreferenceKey>> = {
  received: 'received',
  reply: 'reply',
  question: 'question',
  resolved: 'resolved',
  declined: 'declined',
  deferred: 'deferred',
  contested: 'contested',
  reopened: 'reopened',
  'deadline-moved': 'deadline-moved',
};
