import type { BuiltInViewId } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelHandles } from '../../commands/panel-handles';
import { CommandPortsContext } from '../../commands/use-panel-handles';
import type { SessionUser } from '../../data/firebase/auth';
import { useFollowRegulation } from '../../data/use-follow-regulation';
import { ConsoleBody } from './console-body';

interface ConsoleProps {
  readonly user: SessionUser;
  readonly view: BuiltInViewId;
  readonly number: string | null;
  readonly isSearch: boolean;
  /** Set in the section of held email, with the id of the open one. */
  readonly mail: { readonly id: string | null } | null;
}

/** The console of the signed-in agent. */
export const Console = (props: ConsoleProps) => {
  const { t } = useTranslation('console');
  useFollowRegulation();
  const [panels] = useState(() => new PanelHandles());
  return (
    <CommandPortsContext value={panels}>
      <title>{t('title')}</title>
      <ConsoleBody {...props} />
    </CommandPortsContext>
  );
};
