import type { texts as ru } from '../ru/notifications';
import type { SameKeys } from '../shape';

/** Texts of the notification bell and mail preferences. */
export const texts: SameKeys<typeof ru> = {
  bell: {
    none: 'News of your requests, nothing new',
    some_one: 'News of your requests: {{count}} new',
    some_few: 'News of your requests: {{count}} new',
    some_many: 'News of your requests: {{count}} new',
    some_other: 'News of your requests: {{count}} new',
  },
  panel: {
    title: 'News of your requests',
    empty: 'No news yet',
    emptyText: 'Answers and questions of the service on your requests appear here.',
    loading: 'Loading the news',
    problem: 'The news could not be loaded.',
    unseen: 'New:',
    markAll: 'Mark all as seen',
  },
  what: {
    received: 'Request received',
    reply: 'Answer of the service',
    question: 'A question for you',
    resolved: 'Resolved',
    declined: 'Declined',
    deferred: 'Deferred',
    contested: 'Objection received',
    reopened: 'Open again',
    'deadline-moved': 'Deadline moved',
  },
  preferences: {
    title: 'Mail about your requests',
    lead: 'Choose what we write to you about. On the site and at the bell the news are always there.',
    address: 'Mails go to',
    noAddress: 'No e-mail address is known, so no mails are sent.',
    legend: 'What to write about',
    signIn: 'Sign in to choose which mails you get.',
    loading: 'Loading the settings',
    problem: 'The settings could not be loaded',
    saving: 'Saving',
    saved: 'Saved',
    refused: 'Not saved: “{{title}}”',
    mails: {
      received: {
        title: 'Request received',
        when: 'Right after sending: the number of the request and the deadline of the answer.',
      },
      reply: { title: 'Answer of the service', when: 'When somebody wrote to you on a request.' },
      question: {
        title: 'A question for you',
        when: 'When details are needed. While we wait for you, the clock stands.',
      },
      resolved: {
        title: 'Question resolved',
        when: 'When a request is resolved. For a week it can be opened again.',
      },
      declined: {
        title: 'Request declined',
        when: 'When we cannot help: the reason by the regulation, and what can be done.',
      },
      deferred: {
        title: 'Request deferred',
        when: 'When it takes time: the reason, and the day on which we come back to it.',
      },
      contested: {
        title: 'Objection received',
        when: 'Right after you object to a refusal: the new deadline of the answer.',
      },
      reopened: {
        title: 'Request open again',
        when: 'When work on the question goes on: the new deadline.',
      },
      'deadline-moved': {
        title: 'Deadline moved',
        when: 'When the deadline of the answer changed: the new one and how it came about.',
      },
    },
  },
};
