import type { Ticket } from '@reglament/domain';
import { lazy, Suspense, useEffect } from 'react';
import type { GroundsAct } from '../../features/grounds/form';
import { whenQuiet } from '../portal/when-quiet';

const loadGroundsDialog = () => import('../../features/grounds/grounds-dialog');
const loadHelpDialog = () => import('../../features/help/help-dialog');

const GroundsDialog = lazy(async () => ({ default: (await loadGroundsDialog()).GroundsDialog }));
const HelpDialog = lazy(async () => ({ default: (await loadHelpDialog()).HelpDialog }));

/** Loads the dialogs once the first screen is there, so that a key opens them at once. */
const preload = (): void => {
  void Promise.allSettled([loadGroundsDialog(), loadHelpDialog()]);
};

/** The dialogs of the console; one at a time. */
export type DeskDialog = GroundsAct | 'help';

interface DeskDialogsProps {
  readonly shown: DeskDialog | null;
  readonly ticket: Ticket | null;
  readonly uid: string;
  readonly onClose: () => void;
}

/** What stands over the console, if anything does. */
export const DeskDialogs = ({ shown, ticket, uid, onClose }: DeskDialogsProps) => {
  useEffect(() => whenQuiet(preload), []);
  return (
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
};
