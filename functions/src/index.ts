import { ok } from '@reglament/domain';
import { articleVotes as articleVotesQuery } from './articles/article-votes';
import { rateArticle as rateArticleAct } from './articles/rate-article';
import { attachments as attachmentsRequest } from './attachments/attachments';
import { helpIndex as helpIndexPage } from './help/help-index';
import { helpPage as helpPagePage } from './help/help-page';
import { sitemap as sitemapPage } from './help/sitemap';
import { handleEmail as handleEmailAct } from './inbound/handle-email';
import { heldEmail as heldEmailQuery } from './inbound/held-email';
import { receiveRequest } from './inbound/inbound-mail';
import { pollMailbox as pollMailboxWork } from './inbound/poll-mailbox';
import { saveMacro as saveMacroAct } from './macros/save-macro';
import { deployedSender, mailSecrets } from './mail/deployed-sender';
import { sendEmail as sendEmailWork } from './mail/send-email';
import { sendQueuedEmails as sendQueuedEmailsWork } from './mail/send-queued-emails';
import { unsubscribe as unsubscribeWork, unsubscribeAnswer } from './mail/unsubscribe';
import { checkStaff as checkStaffWork } from './people/check-staff';
import { directory as directoryBatch } from './people/directory';
import { markRead as markReadAct } from './people/mark-read';
import { openSession } from './people/open-session';
import { registerAddress as registerAddressAct } from './people/register-address';
import { setMailPreferences as setMailPreferencesAct } from './people/set-mail-preferences';
import { syncStaff as syncStaffWork } from './people/sync-staff';
import { testEmail as testEmailAct } from './people/test-email';
import { findPeople as findPeopleQuery } from './queries/find-people';
import { openTickets as openTicketsQuery } from './queries/open-tickets';
import { queuePlace as queuePlaceQuery } from './queries/queue-place';
import { checkRules as checkRulesWork } from './regulation/check-rules';
import { publish } from './regulation/publish';
import { publicCallable, authenticatedCallable } from './runtime/callable';
import { deployedDeps } from './runtime/deps';
import { formPage } from './runtime/form-page';
import { httpFunction } from './runtime/http';
import { jsonEndpoint } from './runtime/json-endpoint';
import { messageEndpoint } from './runtime/message-endpoint';
import { htmlPage } from './runtime/page';
import { publicPage } from './runtime/public-page';
import { signedEndpoint } from './runtime/signed-endpoint';
import { onWrite, schedule } from './runtime/triggers';
import { checkDeadlines as checkDeadlinesWork } from './schedules/check-deadlines';
import { repairSearch as repairSearchWork } from './schedules/repair-search';
import { sweepInbox as sweepInboxWork } from './schedules/sweep-inbox';
import { sweepUploads as sweepUploadsWork } from './schedules/sweep-uploads';
import { search as searchQuery } from './search/search';
import { database } from './store/database';
import { readEmail } from './store/mail-queue';
import { widgetPage as renderWidget } from './widget/page';

export { health } from './runtime/health';

export const queuePlace = authenticatedCallable('queuePlace', queuePlaceQuery);
export const openTickets = authenticatedCallable('openTickets', openTicketsQuery);
export const findPeople = authenticatedCallable('findPeople', findPeopleQuery);
export const search = authenticatedCallable('search', searchQuery);
/** Memory for one message of maximum size at a time, as measured for ADR 0071. */
const mailCapacity = { memory: '2GiB', concurrency: 2 } as const;

export const heldEmail = authenticatedCallable('heldEmail', heldEmailQuery, mailCapacity);
export const handleEmail = authenticatedCallable('handleEmail', handleEmailAct, {
  ...mailCapacity,
  secrets: ['INBOUND_MAIL_SECRET'],
});
export const articleVotes = authenticatedCallable('articleVotes', articleVotesQuery);

export const setMailPreferences = authenticatedCallable(
  'setMailPreferences',
  setMailPreferencesAct,
);
export const testEmail = authenticatedCallable('testEmail', testEmailAct);
export const markRead = authenticatedCallable('markRead', markReadAct);
export const registerAddress = authenticatedCallable('registerAddress', registerAddressAct);

export const saveMacro = authenticatedCallable('saveMacro', saveMacroAct);

export const rateArticle = publicCallable('rateArticle', rateArticleAct);

export const helpIndex = publicPage('helpIndex', helpIndexPage);
export const helpPage = publicPage('helpPage', helpPagePage);
export const sitemap = publicPage('sitemap', sitemapPage);

export const session = jsonEndpoint({
  name: 'session',
  secrets: ['HOST_KEYS'],
  work: async (body, deps) => {
    const opened = await openSession(body, deps);
    if (!opened.ok) return opened;
    const { token, uid } = opened.value;
    return ok({ value: { token }, uid });
  },
});

export const directory = signedEndpoint({
  name: 'directory',
  secrets: ['HOST_KEYS'],
  work: directoryBatch,
});

export const widgetPage = htmlPage('widgetPage', renderWidget);

export const attachments = httpFunction('attachments', attachmentsRequest);

export const inboundMail = messageEndpoint({
  name: 'inboundMail',
  secrets: ['INBOUND_MAIL_SECRET'],
  work: async (request, deps) => receiveRequest(request, deps),
});

export const unsubscribe = formPage({
  name: 'unsubscribe',
  secrets: ['INBOUND_MAIL_SECRET'],
  work: unsubscribeWork,
  render: unsubscribeAnswer,
});

export const checkDeadlines = schedule(
  { name: 'checkDeadlines', every: 'every 1 minutes' },
  checkDeadlinesWork,
);
export const checkRules = schedule(
  { name: 'checkRules', every: 'every day 05:00' },
  checkRulesWork,
);
export const sweepUploads = schedule(
  { name: 'sweepUploads', every: 'every 60 minutes' },
  sweepUploadsWork,
);
export const sweepInbox = schedule(
  { name: 'sweepInbox', every: 'every 5 minutes', secrets: ['INBOUND_MAIL_SECRET'] },
  sweepInboxWork,
);
export const pollMailbox = schedule(
  {
    name: 'pollMailbox',
    every: 'every 1 minutes',
    secrets: ['IMAP_URL', 'INBOUND_MAIL_SECRET'],
    memory: '1GiB',
  },
  pollMailboxWork,
);
export const repairSearch = schedule(
  { name: 'repairSearch', every: 'every day 03:00' },
  repairSearchWork,
);
export const checkStaff = schedule(
  { name: 'checkStaff', every: 'every day 04:00' },
  checkStaffWork,
);

export const syncStaff = onWrite({ name: 'syncStaff', collection: 'staff' }, async (uid) => {
  await syncStaffWork(uid);
});

export const publishRules = onWrite({ name: 'publishRules', collection: 'config' }, async (id) => {
  await publish(id, deployedDeps);
});

export const sendEmail = onWrite(
  { name: 'sendEmail', collection: 'outbox', event: 'created', secrets: mailSecrets },
  async (id) => {
    const sender = await deployedSender(deployedDeps);
    if (sender !== null) await sendEmailWork(await readEmail(await database(), id), sender);
  },
);
export const sendQueuedEmails = schedule(
  { name: 'sendQueuedEmails', every: 'every 1 minutes', secrets: mailSecrets },
  async (deps, until) => {
    const sender = await deployedSender(deps);
    return sender === null ? {} : sendQueuedEmailsWork(sender, until);
  },
);
