import type * as ru from '../ru/portal-talk';
import type { SameKeys } from '../shape';

/** Texts of declined and deferred tickets (clause 2.7) for the requester. */
export const outcomes: SameKeys<typeof ru.outcomes> = {
  reason: 'Reason:',
  clause: 'clause {{clause}} of the regulation',
  question: 'What we need:',
  link: 'Details:',
  referral: 'Whom to ask:',
  next: {
    contest: 'If you do not agree, tell us why. You can do this once, {{until}}.',
    supply:
      'Send what we asked for, and we consider the request again. You can do this once, {{until}}.',
    over: 'The time for objecting has passed. If a question remains, send a new request and mention the number {{number}}.',
    none: 'If a question remains, send a new request and mention the number {{number}}.',
    final:
      'We considered the request twice, and this decision is final. If you do not agree with it, ask the administration of the portal and name the number {{number}}.',
  },
  contested: {
    contest:
      'You did not accept the refusal. The request is in the queue again and will be considered once more; its deadline was counted anew.',
    supply:
      'You sent what we asked for. The request is in the queue again; its deadline was counted anew.',
  },
};

/** Texts of the reply form. */
export const write: SameKeys<typeof ru.write> = {
  reply: 'Your reply',
  replyHint: 'Add to the request if you remember something important.',
  waitingHint: 'Answer the question, and the work goes on.',
  send: 'Reply',
  reopen: 'What is still unresolved',
  reopenHint: 'The deadline is counted anew, and the conversation stays.',
  sendReopen: 'Reopen',
  contest: 'You do not agree? Tell us why',
  supply: 'Send what we asked for',
  contestHint:
    'You can do this once, {{until}}. The deadline is counted anew, and the conversation stays.',
  sendContest: 'Send',
  sending: 'Sending',
  queued: 'Waits for the connection, will be sent by itself',
  refused: 'Not sent',
  restore: 'Put the text back',
  sent: 'The reply was sent',
  reopened: 'The request is open again',
  contested: 'Sent. The request is in the queue again',
  required: 'Write a reply.',
  requiredReopen: 'Say what is still unresolved.',
  requiredContest: 'Tell us why you do not agree.',
};

/** Texts for outside business hours (clause 3.5). */
export const quiet: SameKeys<typeof ru.quiet> = {
  text: 'We are closed now. We answer on weekdays from 10 to 18 Moscow time and go on',
};
