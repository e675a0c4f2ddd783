import { useTranslation } from 'react-i18next';
import { useFreshness } from '../../data/connection';
import { Announce } from '../../ui/portal/announce';
import { Callout } from '../../ui/portal/callout';

interface StaleNoteProps {
  readonly stale: boolean;
  /** There is nothing to show yet, not even something old. */
  readonly isBare?: boolean;
}

/** Says when what is shown may be old: never a stale page that looks fresh. */
export const StaleNote = ({ stale, isBare = false }: StaleNoteProps) => {
  const { t } = useTranslation(['portal', 'common']);
  const isOffline = useFreshness(stale) === 'offline';
  const text = isBare ? t('list.offline') : t('common:connection.offline');
  return <Announce>{isOffline && <Callout kind="still">{text}</Callout>}</Announce>;
};
