import type { BuiltInViewId } from '@reglament/domain';
import { useState, type ComponentProps } from 'react';
import { CommandsContext, useNewCommands } from '../../commands/use-commands';
import type { SessionUser } from '../../data/firebase/auth';
import { QueuePanel } from '../../features/queue/queue-panel';
import { ReloadNotice } from '../../features/reload-notice/reload-notice';
import { Sidebar } from '../../features/sidebar/sidebar';
import { StatusBar } from '../../features/status-bar/status-bar';
import { ConsoleDialogs, type ConsoleDialog } from './console-dialogs';
import {
  LazyHeldEmailPane,
  LazyHeldEmailPanel,
  LazySearchPanel,
  LazyTicketPane,
  usePreloadedParts,
} from './lazy-parts';
import { NoTicket } from './no-ticket';
import { SidebarFooter } from './sidebar-footer';
import { useAdvance } from './use-advance';
import { useConsoleContext } from './use-console-context';
import { useConsoleNavigation } from './use-console-navigation';
import styles from './console.module.css';

interface ConsoleBodyProps {
  readonly user: SessionUser;
  readonly view: BuiltInViewId;
  readonly number: string | null;
  readonly isSearch: boolean;
  readonly mail: { readonly id: string | null } | null;
}

type ListAreaProps = ConsoleBodyProps &
  Pick<ComponentProps<typeof QueuePanel>, 'linkTo' | 'onOpen'>;

const ListArea = ({ user, view, number, isSearch, mail, linkTo, onOpen }: ListAreaProps) => {
  if (mail !== null) return <LazyHeldEmailPanel openId={mail.id} />;
  if (isSearch) return <LazySearchPanel openNumber={number} {...{ linkTo, onOpen }} />;
  return <QueuePanel uid={user.uid} openNumber={number} {...{ view, linkTo, onOpen }} />;
};

const DetailArea = ({ user, number, mail }: Pick<ConsoleBodyProps, 'user' | 'number' | 'mail'>) => {
  if (mail !== null) return <LazyHeldEmailPane id={mail.id} />;
  return number === null ? <NoTicket /> : <LazyTicketPane number={number} user={user} />;
};

/** Section besides the views; null in a view. */
const sectionOf = (isSearch: boolean, isMail: boolean): 'search' | 'mail' | null => {
  if (isMail) return 'mail';
  return isSearch ? 'search' : null;
};

/** Sidebar, list and ticket side by side; on a phone one at a time. */
export const ConsoleBody = ({ user, view, number, isSearch, mail }: ConsoleBodyProps) => {
  const [dialog, setDialog] = useState<ConsoleDialog | null>(null);
  usePreloadedParts();
  const section = sectionOf(isSearch, mail !== null);
  const { linkTo, open, leave, search } = useConsoleNavigation(section ?? view, number);
  const close = () => setDialog(null);
  const context = useConsoleContext({ user, number, leave, search, show: setDialog });
  const commands = useNewCommands(context);
  useAdvance({ number, panels: context.panels, leave, onAdvance: close });
  return (
    <CommandsContext value={commands}>
      <div
        className={styles['console']}
        data-shows={(mail?.id ?? number) === null ? 'list' : 'ticket'}
      >
        <div className={styles['status']}>
          <ReloadNotice hasStatusLine />
          <StatusBar openNumber={number} uid={user.uid} isAdmin={context.actor.role === 'admin'} />
        </div>
        <header className={styles['sidebar']}>
          <Sidebar uid={user.uid} current={section ?? view}>
            <SidebarFooter name={user.name} />
          </Sidebar>
        </header>
        <div className={styles['list']}>
          <ListArea {...{ user, view, number, isSearch, mail, linkTo, onOpen: open }} />
        </div>
        <div className={styles['ticket']}>
          <DetailArea {...{ user, number, mail }} />
        </div>
      </div>
      <ConsoleDialogs shown={dialog} {...{ context, onOpen: open, onClose: close }} />
    </CommandsContext>
  );
};
