import { attachments as attachmentsRequest } from './attachments/attachments';
import { addNote as addNoteCommand } from './commands/add-note';
import { assign as assignCommand } from './commands/assign';
import { reopen as reopenCommand } from './commands/reopen';
import { reply as replyCommand } from './commands/reply';
import { resolve as resolveCommand } from './commands/resolve';
import { setCategory as setCategoryCommand } from './commands/set-category';
import { submitTicket as submitTicketCommand } from './commands/submit-ticket';
import { waitForRequester as waitForRequesterCommand } from './commands/wait-for-requester';
import { checkStaff as checkStaffWork } from './people/check-staff';
import { syncStaff as syncStaffWork } from './people/sync-staff';
import { queuePlace as queuePlaceQuery } from './queries/queue-place';
import { onWrite, schedule } from './runtime/background';
import { callableCommand, callableQuery } from './runtime/callable';
import { httpFunction } from './runtime/http';
import { closeResolved as closeResolvedWork } from './schedules/close-resolved';
import { sweepUploads as sweepUploadsWork } from './schedules/sweep-uploads';

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

export const attachments = httpFunction('attachments', attachmentsRequest);

export const closeResolved = schedule(
  { name: 'closeResolved', every: 'every 10 minutes' },
  closeResolvedWork,
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
