import type { BuiltInViewId } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandPorts } from '../../commands/ports';
import { CommandPortsContext } from '../../commands/use-ports';
import type { SessionUser } from '../../data/firebase/auth';
import { DeskBody } from './desk-body';

interface DeskProps {
  readonly user: SessionUser;
  readonly view: BuiltInViewId;
  readonly number: string | null;
}

/** The console of one agent. */
export const Desk = (props: DeskProps) => {
  const { t } = useTranslation('console');
  const [ports] = useState(() => new CommandPorts());
  return (
    <CommandPortsContext value={ports}>
      <title>{t('title')}</title>
      <DeskBody {...props} />
    </CommandPortsContext>
  );
};
