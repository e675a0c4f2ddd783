import type { BuiltInViewId } from '@reglament/domain';
import { useState } from 'react';
import { CommandsContext, useNewCommands } from '../../commands/use-commands';
import type { SessionUser } from '../../data/firebase/auth';
import { QueuePanel } from '../../features/queue/queue-panel';
import { ReloadNotice } from '../../features/reload-notice/reload-notice';
import { Sidebar } from '../../features/sidebar/sidebar';
import { StatusBar } from '../../features/status-bar/status-bar';
import { ConsoleDialogs, type ConsoleDialog } from './console-dialogs';
import { LazyTicketPane, usePreloadedParts } from './lazy-parts';
import { NoTicket } from './no-ticket';
import { SidebarFooter } from './sidebar-footer';
import { useConsoleContext } from './use-console-context';
import { useConsoleNavigation } from './use-console-navigation';
import styles from './console.module.css';

interface ConsoleBodyProps {
  readonly user: SessionUser;
  readonly view: BuiltInViewId;
  readonly number: string | null;
}

/** Sidebar, list and ticket side by side; on a phone one at a time. */
export const ConsoleBody = ({ user, view, number }: ConsoleBodyProps) => {
  const [dialog, setDialog] = useState<ConsoleDialog | null>(null);
  usePreloadedParts();
  const { linkTo, open, leave } = useConsoleNavigation(view);
  const close = () => setDialog(null);
  const context = useConsoleContext({ user, number, leave, show: setDialog });
  const commands = useNewCommands(context);
  return (
    <CommandsContext value={commands}>
      <div className={styles['console']} data-shows={number === null ? 'list' : 'ticket'}>
        <div className={styles['status']}>
          <ReloadNotice hasStatusLine />
          <StatusBar openNumber={number} uid={user.uid} isAdmin={context.actor.role === 'admin'} />
        </div>
        <header className={styles['sidebar']}>
          <Sidebar uid={user.uid} view={view}>
            <SidebarFooter name={user.name} />
          </Sidebar>
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
          {number === null ? <NoTicket /> : <LazyTicketPane number={number} user={user} />}
        </div>
      </div>
      <ConsoleDialogs shown={dialog} {...{ context, onOpen: open, onClose: close }} />
    </CommandsContext>
  );
};
