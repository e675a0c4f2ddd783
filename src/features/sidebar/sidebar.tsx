import { builtInViewIds, type BuiltInViewId } from '@reglament/domain';
import {
  IconCircleCheck,
  IconInbox,
  IconList,
  IconMailQuestion,
  IconPhonePlus,
  IconPlayerPause,
  IconSearch,
  IconTags,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { isConsoleView, paths } from '../../app/routes/paths';
import { userCommands } from '../../commands/registry';
import { useCommands } from '../../commands/use-commands';
import { firstScreenShown } from '../../data/first-screen';
import { MAX_COUNT } from '../../data/tickets';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { useViewCounts } from './use-view-counts';
import styles from './sidebar.module.css';

/** Loaded after the queue, which is shown first. */
const HeldEmailCount = lazy(async () => {
  await firstScreenShown();
  return { default: (await import('./held-email-count')).HeldEmailCount };
});

const icons: Readonly<Record<BuiltInViewId, Icon>> = {
  queue: IconInbox,
  'to-categorise': IconTags,
  mine: IconUser,
  waiting: IconPlayerPause,
  resolved: IconCircleCheck,
  all: IconList,
};

const shownCount = (count = 0): string => {
  if (count === 0) return '';
  return count >= MAX_COUNT ? `${MAX_COUNT - 1}+` : String(count);
};

interface SidebarProps {
  readonly uid: string;
  /** The view or section that is shown. */
  readonly current: BuiltInViewId | 'mail' | 'search';
  /** Content at the bottom: current user and switches. */
  readonly children: ReactNode;
}

interface CommandButtonProps {
  readonly command: 'newRequest' | 'search';
  readonly icon: Icon;
}

/** Button of a command above the views. */
const CommandButton = ({ command, icon: Mark }: CommandButtonProps) => {
  const { t } = useTranslation('console');
  const { can, run } = useCommands();
  if (!can(command)) return null;
  const label = t(`commands.${command}`);
  return (
    <button
      className={styles['new']}
      type="button"
      title={label}
      aria-keyshortcuts={userCommands[command].shortcut?.shown}
      onClick={() => run(command)}
    >
      <Mark className={styles['icon']} size={18} stroke={1.6} aria-hidden="true" />
      <span className={styles['label']}>{label}</span>
    </button>
  );
};

/** Link to the held email with its live number. */
const HeldEmailLink = ({ isCurrent }: { readonly isCurrent: boolean }) => {
  const { t } = useTranslation('console');
  return (
    <NavLink
      className={styles['view'] ?? ''}
      to={paths.heldEmails()}
      aria-current={isCurrent ? 'page' : undefined}
      title={t('heldEmail')}
    >
      <IconMailQuestion className={styles['icon']} size={18} stroke={1.6} aria-hidden="true" />
      <span className={styles['label']}>{t('heldEmail')}</span>
      <span className={styles['count']}>
        <DrawBoundary of={null} fallback={null}>
          <Suspense>
            <HeldEmailCount />
          </Suspense>
        </DrawBoundary>
      </span>
    </NavLink>
  );
};

/** Views of the console with ticket counts; a bottom bar on phones. */
export const Sidebar = ({ uid, current, children }: SidebarProps) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const counts = useViewCounts(uid, isConsoleView(current) ? current : 'queue');
  return (
    <nav className={styles['sidebar']} aria-label={t('viewsLabel')}>
      <p className={styles['name']}>{common('appName')}</p>
      <CommandButton command="search" icon={IconSearch} />
      <CommandButton command="newRequest" icon={IconPhonePlus} />
      <div className={styles['views']}>
        {builtInViewIds.map((name) => {
          const Mark = icons[name];
          return (
            <NavLink
              key={name}
              className={styles['view'] ?? ''}
              to={paths.consoleView(name)}
              aria-current={name === current ? 'page' : undefined}
              title={t(`views.${name}`)}
            >
              <Mark className={styles['icon']} size={18} stroke={1.6} aria-hidden="true" />
              <span className={styles['label']}>{t(`views.${name}`)}</span>
              <span className={styles['count']}>{shownCount(counts[name])}</span>
            </NavLink>
          );
        })}
        <HeldEmailLink isCurrent={current === 'mail'} />
      </div>
      <div className={styles['foot']}>{children}</div>
    </nav>
  );
};
