import { useTranslation } from 'react-i18next';
import { CommandPortsContext, useNewPorts } from '../../commands/command-context';
import type { SessionUser } from '../../data/firebase/auth';
import type { DeskView } from '../../data/views';
import { DeskBody } from './desk-body';

interface DeskProps {
  readonly user: SessionUser;
  readonly view: DeskView;
  readonly number: string | null;
}

/** The console of one agent. */
export const Desk = (props: DeskProps) => {
  const { t } = useTranslation('console');
  return (
    <CommandPortsContext value={useNewPorts()}>
      <title>{t('title')}</title>
      <DeskBody {...props} />
    </CommandPortsContext>
  );
};
