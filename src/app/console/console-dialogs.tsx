import { Suspense } from 'react';
import type { CommandContext } from '../../commands/registry';
import type { ReasonAction } from '../../features/decline-defer/form';
import { ReasonDialog, HelpDialog, NewRequestDialog } from './lazy-parts';

/** A dialog of the console; one is open at a time. */
export type ConsoleDialog = ReasonAction | 'help' | 'newRequest';

const isReason = (shown: ConsoleDialog | null): shown is ReasonAction =>
  shown === 'defer' || shown === 'decline';

interface ConsoleDialogsProps {
  readonly shown: ConsoleDialog | null;
  readonly context: Pick<CommandContext, 'ticket' | 'actor'>;
  readonly onOpen: (number: string) => void;
  readonly onClose: () => void;
}

/** The open dialog of the console. */
export const ConsoleDialogs = ({ shown, context, onOpen, onClose }: ConsoleDialogsProps) => {
  const { ticket, actor } = context;
  const { uid } = actor;
  return (
    <Suspense>
      {ticket && isReason(shown) && (
        <ReasonDialog
          key={`${ticket.number}-${shown}`}
          ticket={ticket}
          act={shown}
          uid={uid}
          onClose={onClose}
        />
      )}
      {shown === 'newRequest' && <NewRequestDialog uid={uid} onLogged={onOpen} onClose={onClose} />}
      {shown === 'help' && <HelpDialog onClose={onClose} />}
    </Suspense>
  );
};
