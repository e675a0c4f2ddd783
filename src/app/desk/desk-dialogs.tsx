import type { Ticket } from '@reglament/domain';
import { Suspense } from 'react';
import type { GroundsAct } from '../../features/grounds/form';
import { GroundsDialog, HelpDialog } from './lazy-parts';

/** The dialogs of the console; one at a time. */
export type DeskDialog = GroundsAct | 'help';

interface DeskDialogsProps {
  readonly shown: DeskDialog | null;
  readonly ticket: Ticket | null;
  readonly uid: string;
  readonly onClose: () => void;
}

/** What stands over the console, if anything does. */
export const DeskDialogs = ({ shown, ticket, uid, onClose }: DeskDialogsProps) => (
  <Suspense>
    {ticket && shown !== null && shown !== 'help' && (
      <GroundsDialog
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
