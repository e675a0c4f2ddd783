import { ok } from '@reglament/domain';
import { addNote as addNoteCommand } from './commands/add-note';
import { assign as assignCommand } from './commands/assign';
import { reopen as reopenCommand } from './commands/reopen';
import { reply as replyCommand } from './commands/reply';
import { resolve as resolveCommand } from './commands/resolve';
import { setCategory as setCategoryCommand } from './commands/set-category';
import { submitTicket as submitTicketCommand } from './commands/submit-ticket';
import { waitForRequester as waitForRequesterCommand } from './commands/wait-for-requester';
import { checkStaff as checkStaffWork } from './people/check-staff';
import { openSession } from './people/open-session';
import { syncStaff as syncStaffWork } from './people/sync-staff';
import { queuePlace as queuePlaceQuery } from './queries/queue-place';
import { onWrite, schedule } from './runtime/background';
import { callableCommand, callableQuery } from './runtime/callable';
import { jsonRequest } from './runtime/http';
import { htmlPage } from './runtime/page';
import { closeResolved as closeResolvedWork } from './schedules/close-resolved';
import { widgetPage as renderWidget } from './widget/page';

export { health } from './runtime/health';

export const submitTicket = callableCommand(submitTicketCommand);
export const reply = callableCommand(replyCommand);
export const addNote = callableCommand(addNoteCommand);
export const assign = callableCommand(assignCommand);
export const setCategory = callableCommand(setCategoryCommand);
export const waitForRequester = callableCommand(waitForRequesterCommand);
export const resolve = callableCommand(resolveCommand);
export const reopen = callableCommand(reopenCommand);

export const queuePlace = callableQuery('queuePlace', queuePlaceQuery);

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

export const closeResolved = schedule(
  { name: 'closeResolved', every: 'every 10 minutes' },
  closeResolvedWork,
);
export const checkStaff = schedule(
  { name: 'checkStaff', every: 'every day 04:00' },
  checkStaffWork,
);

export const syncStaff = onWrite({ name: 'syncStaff', collection: 'staff' }, async (uid) => {
  await syncStaffWork(uid);
});
