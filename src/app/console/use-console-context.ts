import { use, useMemo } from 'react';
import { matchPath } from 'react-router';
import type { PanelHandles } from '../../commands/panel-handles';
import type { CommandContext } from '../../commands/registry';
import { CommandPortsContext } from '../../commands/use-panel-handles';
import type { SessionUser } from '../../data/firebase/auth';
import { useSession } from '../../data/session';
import { useOptimisticTicket } from '../../data/use-optimistic-ticket';
import { useTicket } from '../../data/use-ticket';
import { useDispatch } from '../../data/use-ticket-commands';
import { isMailSection, patterns } from '../routes/paths';
import type { ConsoleDialog } from './console-dialogs';

interface ConsoleContextOptions {
  readonly user: SessionUser;
  readonly number: string | null;
  readonly leave: () => void;
  readonly search: () => void;
  readonly show: (dialog: ConsoleDialog) => void;
}

/** The ticket number in the URL; null when there is none. */
const addressedTicket = (): string | null => {
  const matched = matchPath(patterns.console, globalThis.location.pathname);
  return isMailSection(matched?.params.view) ? null : (matched?.params.number ?? null);
};

/** Leaves one level: from a field to the ticket, from there to its row, then to the list. */
const stepOut = (panels: PanelHandles, leave: () => void) => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
  else if (panels.list?.focus() !== true) leave();
};

/** Builds the context of the user commands from the current screen. */
export const useConsoleContext = ({
  user,
  number,
  ...handlers
}: ConsoleContextOptions): CommandContext => {
  const { role } = useSession();
  const panels = use(CommandPortsContext);
  const applyPending = useOptimisticTicket();
  const query = useTicket(number);
  const ticket = query.data ?? null;
  const dispatch = useDispatch(ticket?.number ?? '', ticket?.revision ?? 0);
  const actor = useMemo(() => ({ ...user, role: role ?? 'requester' }), [user, role]);
  return {
    actor,
    number,
    ticket: ticket && applyPending(ticket),
    loading: query.state === 'pending' ? number : null,
    addressed: addressedTicket,
    panels,
    assign: (to) => dispatch('assign', { to }),
    leave: () => stepOut(panels, handlers.leave),
    search: handlers.search,
    showHelp: () => handlers.show('help'),
    logCall: () => handlers.show('newRequest'),
    askForReason: handlers.show,
  };
};
