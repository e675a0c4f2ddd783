import type { Ticket } from '@reglament/domain';
import { Suspense } from 'react';
import type { ReasonAction } from '../../features/decline-defer/form';
import { ReasonDialog, HelpDialog } from './lazy-parts';

/** A dialog of the console; one is open at a time. */
export type ConsoleDialog = ReasonAction | 'help';

interface ConsoleDialogsProps {
  readonly shown: ConsoleDialog | null;
  readonly ticket: Ticket | null;
  readonly uid: string;
  readonly onClose: () => void;
}

/** The open dialog of the console. */
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
