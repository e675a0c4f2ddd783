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
import { patterns } from '../routes/paths';

interface ConsoleContextOptions {
  readonly user: SessionUser;
  readonly number: string | null;
  readonly leave: () => void;
  readonly showHelp: () => void;
  readonly askForGrounds: CommandContext['askForGrounds'];
}

/** The ticket in the address; null for none. */
const addressedTicket = (): string | null =>
  matchPath(patterns.console, globalThis.location.pathname)?.params.number ?? null;

/** Goes one step out: from a field to the ticket, from there to its row, from there to the list. */
const stepOut = (ports: PanelHandles, leave: () => void) => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
  else if (ports.list?.focus() !== true) leave();
};

/** What the user commands are decided and done with, as things stand on the screen. */
export const useConsoleContext = ({
  user,
  number,
  ...acts
}: ConsoleContextOptions): CommandContext => {
  const { role } = useSession();
  const ports = use(CommandPortsContext);
  const shown = useOptimisticTicket();
  const found = useTicket(number);
  const ticket = found.data ?? null;
  const dispatch = useDispatch(ticket?.number ?? '', ticket?.revision ?? 0);
  const actor = useMemo(() => ({ ...user, role: role ?? 'requester' }), [user, role]);
  return {
    actor,
    number,
    ticket: ticket && shown(ticket),
    loading: found.state === 'pending' ? number : null,
    addressed: addressedTicket,
    ports,
    assign: (to) => dispatch('assign', { to }),
    leave: () => stepOut(ports, acts.leave),
    showHelp: acts.showHelp,
    askForGrounds: acts.askForGrounds,
  };
};
