import type { Ticket } from '@reglament/domain';
import { Suspense } from 'react';
import type { ReasonAction } from '../../features/decline-defer/form';
import { ReasonDialog, HelpDialog } from './lazy-parts';

/** The dialogs of the console; one at a time. */
export type ConsoleDialog = ReasonAction | 'help';

interface ConsoleDialogsProps {
  readonly shown: ConsoleDialog | null;
  readonly ticket: Ticket | null;
  readonly uid: string;
  readonly onClose: () => void;
}

/** What stands over the console, if anything does. */
export const ConsoleDialogs = ({ shown, ticket, uid, onClose }: ConsoleDialogsProps) => (
  <Suspense>
    {ticket && shown !== null && shown !== 'help' && (
      <ReasonDialog
        key={`${ticket.number}-${shown}`}
        ticket={ticket}
        act={shown}
        uid={uid}
        onClose={onClose}
      />
    )}
    {shown === 'help' && <HelpDialog onClose={onClose} />}
  </Suspense>
);
