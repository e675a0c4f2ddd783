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
  undelivered: {
    title: 'Emails to {{address}} do not arrive',
    text: '{{moment}}: {{reason}}. Answers wait for you here, on the site.',
    reasons: {
      'address-rejected': 'the mail server does not accept this address',
      'mailbox-full': 'the mailbox is full',
      'content-rejected': 'the mail server rejected several emails',
      complaint: 'an email of the service was marked as spam',
      expired: 'several emails could not be delivered',
      unreadable: 'an email could not be sent',
      deferred: 'the mail server asked several times to wait',
      unreachable: 'the mail server does not answer',
      'sender-rejected': 'the mail server accepts no emails of the service',
    },
    send: 'Ask for a test message',
    tested: 'A test message is being sent to {{address}}',
    testedText:
      'Asked for: {{moment}}. We cannot see whether it arrives, only whether it is returned. If it has arrived, tell us.',
    arrived: 'It has arrived',
    again: 'Send it again',
    correct: 'Correct the address',
    onHost:
      'The address is kept on the site by which you signed in. Correct it in the profile there and sign in again.',
    address: 'New email address',
    wrong: 'This does not look like an email address.',
    sendLink: 'Send a link to the new address',
    linkSent:
      'We have sent a link to {{address}}. Open it and sign in with the new address, then ask for a test message.',
    linkProblem: 'The link could not be sent. Sign out, sign in again and repeat.',
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
