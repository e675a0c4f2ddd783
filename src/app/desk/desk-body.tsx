import type { BuiltInViewId } from '@reglament/domain';
import { useState } from 'react';
import { CommandsContext, useNewCommands } from '../../commands/use-commands';
import type { SessionUser } from '../../data/firebase/auth';
import { AttentionBar } from '../../features/attention/attention-bar';
import { QueuePanel } from '../../features/queue/queue-panel';
import { Rail } from '../../features/rail/rail';
import { ReloadNotice } from '../../features/reload-notice/reload-notice';
import { DeskDialogs, type DeskDialog } from './desk-dialogs';
import { PaneBoundary, TicketPane, usePreloadedParts } from './lazy-parts';
import { NoTicket } from './no-ticket';
import { RailFoot } from './rail-foot';
import { useDeskContext } from './use-desk-context';
import { useDeskNavigation } from './use-desk-navigation';
import styles from './desk.module.css';

interface DeskBodyProps {
  readonly user: SessionUser;
  readonly view: BuiltInViewId;
  readonly number: string | null;
}

/** Rail, list and ticket side by side; on a phone one at a time. */
export const DeskBody = ({ user, view, number }: DeskBodyProps) => {
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  usePreloadedParts();
  const { linkTo, open, leave } = useDeskNavigation(view);
  const close = () => setDialog(null);
  const showHelp = () => setDialog('help');
  const context = useDeskContext({ user, number, leave, showHelp, askForGrounds: setDialog });
  const commands = useNewCommands(context);
  return (
    <CommandsContext value={commands}>
      <div className={styles['desk']} data-shows={number === null ? 'list' : 'ticket'}>
        <div className={styles['attention']}>
          <ReloadNotice />
          <AttentionBar
            openNumber={number}
            uid={user.uid}
            isAdmin={context.actor.role === 'admin'}
          />
        </div>
        <header className={styles['rail']}>
          <Rail uid={user.uid} view={view}>
            <RailFoot name={user.name} />
          </Rail>
        </header>
        <div className={styles['list']}>
          <QueuePanel
            view={view}
            uid={user.uid}
            openNumber={number}
            linkTo={linkTo}
            onOpen={open}
          />
        </div>
        <div className={styles['ticket']}>
          {number === null ? (
            <NoTicket />
          ) : (
            <PaneBoundary number={number}>
              <TicketPane number={number} user={user} />
            </PaneBoundary>
          )}
        </div>
      </div>
      <DeskDialogs shown={dialog} ticket={context.ticket} uid={user.uid} onClose={close} />
    </CommandsContext>
  );
};
