import { applyMacro } from '../ticket/decide/apply-macro';
import { assign } from '../ticket/decide/assign';
import { setCategory } from '../ticket/decide/category';
import { decline } from '../ticket/decide/decline';
import { defer } from '../ticket/decide/defer';
import { logTicket } from '../ticket/decide/log-ticket';
import { addNote } from '../ticket/decide/note';
import { resolve } from '../ticket/decide/resolve';
import { setDeadline } from '../ticket/decide/set-deadline';
import { setTags } from '../ticket/decide/set-tags';
import { waitForRequester } from '../ticket/decide/wait';

/**
 * Commands of staff, except those that requesters have as well. In a module of its own, because the
 * widget is built without them.
 */
export const staffCommands = {
  logTicket,
  addNote,
  assign,
  setCategory,
  setTags,
  setDeadline,
  waitForRequester,
  resolve,
  decline,
  defer,
  applyMacro,
};
