import type { texts as ru } from '../ru/portal';
import type { SameKeys } from '../shape';
import { outcomes, quiet, write } from './portal-talk';

type Texts = SameKeys<typeof ru>;

const status: Texts['status'] = {
  new: 'Received, in the queue',
  open: 'In progress',
  waiting: 'Waiting for your reply',
  deferred: 'Deferred',
  resolved: 'Resolved',
  closed: 'Closed',
  declined: 'Declined',
  merged: 'Merged with another request',
};

const submit: Texts['submit'] = {
  title: 'A request to support',
  lead: 'Tell us what happened. We name the number of your request and the time of our answer at once.',
  optional: 'optional',
  category: 'What it is about',
  subject: 'In a few words',
  subjectHint: 'For example: “The catalogue of the show does not open”',
  text: 'What happened',
  textHint: 'What you wanted to do, what happened, and what the page said.',
  steps: 'How to see it again',
  stepsHint: 'Step by step: what you opened, what you pressed, what you saw.',
  objects: 'Number of the card, event or club',
  objectsHint: 'The number is in the address of the page or beside the name.',
  kind: 'What it is',
  objectId: 'Number',
  addObject: 'Add a number',
  addAnother: 'Add another one',
  objectsFull: 'Up to {{limit}} numbers can be given.',
  removeObject: 'Remove number {{position}}',
  objectRemoved: 'The number was removed',
  url: 'Link to the page or the article',
  urlHint: 'The page it is about, or the article you have read.',
  room_one: '{{count}} character left',
  room_few: '{{count}} characters left',
  room_many: '{{count}} characters left',
  room_other: '{{count}} characters left',
  over_one: '{{count}} character too long',
  over_few: '{{count}} characters too long',
  over_many: '{{count}} characters too long',
  over_other: '{{count}} characters too long',
  helpful: {
    cards: 'Add the numbers of both cards, and we begin.',
    signs: 'Mark what the cards have in common, and we check sooner.',
    steps: 'Add the steps to see it again, and we answer sooner.',
    enough: 'This is enough to begin at once.',
  },
  suggestSearching: 'Looking for an answer that is there…',
  suggestFailed:
    'The answers that are there could not be loaded. You can send the request without them.',
  suggestIdle: 'While you write the subject we look for an answer that is there.',
  environment: 'Add what your browser is and the size of its window',
  environmentHint: 'We send this and nothing else: {{told}}',
  send: 'Send the request',
  sendSignIn: 'Sign in and send',
  sending: 'Sending…',
  kept: 'The draft is kept on this device.',
  signInNote: 'We ask you to sign in before it is sent. Everything you wrote stays in place.',
  summary_one: 'Correct {{count}} field',
  summary_few: 'Correct {{count}} fields',
  summary_many: 'Correct {{count}} fields',
  summary_other: 'Correct {{count}} fields',
  refused: 'The request was not sent',
  startOver: 'Clear the form',
  cleared: 'The form was cleared',
  undo: 'Bring it back',
};

const files = {
  title: 'Screenshots',
  hint: 'JPG, PNG or GIF: up to {{limit}} files of 10 MB each. You can paste a picture or drop it on the page.',
  choose: 'Choose files',
  chooseMore: 'Add more',
  over: 'Up to {{limit}} pictures can be sent. The others were not added.',
  blocked: 'Not all pictures are uploaded. Try again or remove them.',
  lost: 'The upload could not be prepared. Reload the page: what you wrote is kept.',
  underWay: 'Uploading pictures…',
};

const scope: Texts['scope'] = {
  club: 'A matter of a club: fees, entries, schedule, papers',
  clubStaff: 'The work of a club’s staff',
};

const fieldErrors: Texts['fieldErrors'] = {
  category: { required: 'Choose what it is about.' },
  subject: {
    required: 'Say in a few words what it is about.',
    'too-short': 'The subject is too short: at least {{limit}} characters.',
    'too-long': 'The subject is too long: {{limit}} characters at most.',
  },
  text: {
    required: 'Tell us what happened.',
    'too-short': 'The story is too short: at least {{limit}} characters.',
    'too-long': 'The story is too long: {{limit}} characters at most.',
  },
  steps: { 'too-long': 'The steps are too long: {{limit}} characters at most.' },
  objectId: {
    required: 'Line {{position}}: enter the number or remove the line.',
    'wrong-format': 'Line {{position}}: a number has digits only.',
    'too-long': 'Line {{position}}: the number is too long, {{limit}} digits at most.',
  },
  firstCard: {
    required: 'Enter the number of the card that stays.',
    'wrong-format': 'The card that stays: a number has digits only.',
    'too-long': 'The card that stays: the number is too long, {{limit}} digits at most.',
  },
  card: {
    required: 'Card {{position}}: enter the number, at least two cards are needed.',
    'not-allowed': 'Card {{position}} is named already, enter another one.',
    'wrong-format': 'Card {{position}}: a number has digits only.',
    'too-long': 'Card {{position}}: the number is too long, {{limit}} digits at most.',
  },
  mergeText: {
    required: 'Tell us why it is one animal.',
    'too-short': 'The explanation is too short: at least {{limit}} characters.',
    'too-long': 'The explanation is too long: {{limit}} characters at most.',
  },
  sourceUrl: {
    'wrong-format': 'This does not look like the address of a page. It begins with https://',
    'too-long': 'The address of the page is too long: {{limit}} characters at most.',
  },
};

const queued: Texts['queued'] = {
  title: 'The request is kept and waits for the connection',
  text: 'There is no connection now. We send it as soon as there is one. You can close the tab: it goes on when you open this site again.',
  retry: 'Send now',
  edit: 'Back to the text',
  elsewhere: 'A request waits for the connection and will be sent by itself.',
  sent: 'The request {{number}} was sent.',
  open: 'Open the request',
  refused: 'The request was not sent; its text is kept in the form.',
  toForm: 'Open the form',
};

const sent: Texts['sent'] = {
  title: 'The request has been received',
  number: 'Request number',
  copy: 'Copy',
  copied: 'Copied',
  answer: 'We answer',
  why: 'Why then?',
  place: {
    first: 'You are first in the queue.',
    ahead_one: '{{count}} request is ahead of yours.',
    ahead_few: '{{count}} requests are ahead of yours.',
    ahead_many: '{{count}} requests are ahead of yours.',
    ahead_other: '{{count}} requests are ahead of yours.',
    capped: 'More than {{ahead}} requests are ahead of yours.',
  },
  nextTitle: 'What happens next',
  next: {
    order: 'Requests are considered by priority, then in order of arrival.',
    reply: 'The answer appears on the page of the request at once.',
    question: 'If we need details, we ask. While we wait for you, the clock stands.',
  },
  open: 'Open the request',
  another: 'New request',
  late: 'The time of the answer has not arrived yet. The request is received and keeps its number.',
};

const list: Texts['list'] = {
  title: 'My requests',
  signIn: 'Sign in to see your requests and the answers to them.',
  empty: 'There are no requests yet.',
  create: 'Write to support',
  loading: 'Loading the requests',
  offline: 'No connection to the server. Everything is shown as soon as there is one.',
  unread: 'has news',
  problem: 'The requests could not be loaded',
  due: {
    answered: 'We have answered',
    yours: 'Reply, and the work goes on',
    resolved: 'Can be reopened',
    contest: 'You can object',
    supply: 'Send the details',
  },
  full: 'The latest {{count}} requests are shown.',
};

const ticket: Texts['ticket'] = {
  back: 'My requests',
  number: 'Request {{number}}',
  missing: 'There is no such request',
  missingText: 'Check the number, or find the request in the list.',
  problem: 'The request could not be loaded',
  threadProblem: 'The conversation could not be loaded',
  thread: 'Conversation',
  threadLoading: 'Loading the conversation',
  you: 'You',
  service: 'support',
  steps: 'How to see it again',
  quoted: 'Quotes and signature of the email',
  newReply: 'New reply: {{name}}',
  state: {
    promise: 'We answer',
    overdue:
      'The deadline has passed without our answer. The request keeps its place in the queue.',
    answered: 'We have answered and go on working.',
    waiting: 'We wait for your reply, the clock stands',
    waitingText: 'Reply below, and business time is counted on.',
    deferred: 'The request is deferred',
    deferredText:
      'We come back to it ourselves: {{moment}}. If you have something to add, write below, and the work goes on sooner.',
    resolved: 'The question is resolved',
    resolvedText: 'If it is not, the request can be reopened until {{moment}}.',
    resolvedOver: 'The time for reopening has passed.',
    closed: 'The request is closed',
    closedText: 'If a question remains, send a new request and mention the number {{number}}.',
    declined: 'The request is declined',
    merged: 'The request was merged with another one',
    mergedText: 'The answer comes in that request; its number is in the conversation.',
  },
  why: 'Why this deadline?',
  create: 'New request',
};

const rating: Texts['rating'] = {
  title: 'Did the answer help',
  titleWithoutAnswer: 'Did the result help',
  scores: { worst: 'no', bad: 'hardly', middle: 'partly', good: 'yes', best: 'completely' },
  text: 'Anything to add',
  send: 'Send the rating',
  thanks: 'Thank you, your rating is noted.',
};

const signIn: Texts['signIn'] = {
  title: 'Sign in',
  lead: 'We send you a link by e-mail. No password is needed.',
  leadToSend: 'Your request is ready and kept. Sign in, and we send it at once.',
  passwordLead: 'For staff and those who have a password.',
  email: 'E-mail address',
  password: 'Password',
  sendLink: 'Send me a link',
  sendingLink: 'Sending the letter…',
  enter: 'Sign in',
  entering: 'Signing in…',
  withPassword: 'Sign in with a password',
  withLink: 'Sign in by a link from a letter',
  emailRequired: 'Enter your e-mail address.',
  emailFormat: 'An address has the sign @ and a domain, for example name@mail.com',
  passwordRequired: 'Enter the password.',
  sentTitle: 'Check your mail',
  sentText:
    'If {{email}} is your address, a letter with a sign-in link arrives within a minute. The link works once.',
  sentSpam: 'No letter? Look into the spam folder, or have it sent again.',
  again: 'Send again',
  sentAgain: 'Sent again',
  otherAddress: 'Use another address',
  linkTitle: 'Signing in by a link',
  linkText: 'Enter the address the letter came to: the link was opened on another device.',
  linkProgress: 'Signing in by the link',
  problems: {
    wrong: 'The address or the password does not match.',
    'too-many': 'Too many attempts. Wait a few minutes and try again.',
    offline: 'No connection to the server. Check the internet and try again.',
    'link-over': 'The link has been used or is too old. Ask for a new one.',
    'other-address': 'The letter with this link came to another address.',
    unknown: 'Signing in did not work. Please try again.',
  },
};

/** Texts of the portal. */
export const texts: Texts = {
  status,
  submit,
  files,
  scope,
  fieldErrors,
  queued,
  sent,
  list,
  ticket,
  outcome: outcomes,
  write,
  rating,
  quiet,
  signIn,
};
