import { ok } from '@reglament/domain';
import { articleVotes as articleVotesQuery } from './articles/article-votes';
import { rateArticle as rateArticleAct } from './articles/rate-article';
import { attachments as attachmentsRequest } from './attachments/attachments';
import { addNote as addNoteCommand } from './commands/add-note';
import { assign as assignCommand } from './commands/assign';
import { contest as contestCommand } from './commands/contest';
import { decline as declineCommand } from './commands/decline';
import { defer as deferCommand } from './commands/defer';
import { rate as rateCommand } from './commands/rate';
import { reopen as reopenCommand } from './commands/reopen';
import { reply as replyCommand } from './commands/reply';
import { resolve as resolveCommand } from './commands/resolve';
import { setCategory as setCategoryCommand } from './commands/set-category';
import { setDeadline as setDeadlineCommand } from './commands/set-deadline';
import { submitTicket as submitTicketCommand } from './commands/submit-ticket';
import { waitForRequester as waitForRequesterCommand } from './commands/wait-for-requester';
import { helpIndex as helpIndexPage } from './help/help-index';
import { helpPage as helpPagePage } from './help/help-page';
import { sitemap as sitemapPage } from './help/sitemap';
import { checkStaff as checkStaffWork } from './people/check-staff';
import { markSeen as markSeenAct } from './people/mark-seen';
import { openSession } from './people/open-session';
import { setMailPreferences as setMailPreferencesAct } from './people/set-mail-preferences';
import { syncStaff as syncStaffWork } from './people/sync-staff';
import { openTickets as openTicketsQuery } from './queries/open-tickets';
import { queuePlace as queuePlaceQuery } from './queries/queue-place';
import { checkRules as checkRulesWork } from './regulation/check-rules';
import { publish } from './regulation/publish';
import { onWrite, schedule } from './runtime/background';
import { callableByAnyone, callableBySignedIn, callableCommand } from './runtime/callable';
import { deployedDeps } from './runtime/deps';
import { jsonRequest } from './runtime/exchange';
import { httpFunction } from './runtime/http';
import { htmlPage } from './runtime/page';
import { publicPage } from './runtime/public-page';
import { checkDeadlines as checkDeadlinesWork } from './schedules/check-deadlines';
import { sweepUploads as sweepUploadsWork } from './schedules/sweep-uploads';
import { widgetPage as renderWidget } from './widget/page';

export { health } from './runtime/health';

export const submitTicket = callableCommand(submitTicketCommand);
export const reply = callableCommand(replyCommand);
export const addNote = callableCommand(addNoteCommand);
export const assign = callableCommand(assignCommand);
export const setCategory = callableCommand(setCategoryCommand);
export const setDeadline = callableCommand(setDeadlineCommand);
export const waitForRequester = callableCommand(waitForRequesterCommand);
export const resolve = callableCommand(resolveCommand);
export const decline = callableCommand(declineCommand);
export const defer = callableCommand(deferCommand);
export const contest = callableCommand(contestCommand);
export const reopen = callableCommand(reopenCommand);
export const rate = callableCommand(rateCommand);

export const queuePlace = callableBySignedIn('queuePlace', queuePlaceQuery);
export const openTickets = callableBySignedIn('openTickets', openTicketsQuery);
export const articleVotes = callableBySignedIn('articleVotes', articleVotesQuery);

export const setMailPreferences = callableBySignedIn('setMailPreferences', setMailPreferencesAct);
export const markSeen = callableBySignedIn('markSeen', markSeenAct);

export const rateArticle = callableByAnyone('rateArticle', rateArticleAct);

export const helpIndex = publicPage('helpIndex', helpIndexPage);
export const helpPage = publicPage('helpPage', helpPagePage);
export const sitemap = publicPage('sitemap', sitemapPage);

export const session = jsonRequest({
  name: 'session',
  secrets: ['HOST_KEYS'],
  work: async (body, deps) => {
    const opened = await openSession(body, deps);
    if (!opened.ok) return opened;
    const { token, uid } = opened.value;
    return ok({ value: { token }, uid });
  },
});

export const widgetPage = htmlPage('widgetPage', renderWidget);

export const attachments = httpFunction('attachments', attachmentsRequest);

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
