import { useTranslation } from 'react-i18next';
import { useFreshness } from '../../data/connection';
import { Announce } from '../../ui/portal/announce';
import { Callout } from '../../ui/portal/callout';

interface StaleNoteProps {
  readonly stale: boolean;
  /** Nothing is loaded yet, not even from the cache. */
  readonly isBare?: boolean;
}

/** Warns while offline that the displayed data may be outdated. */
export const StaleNote = ({ stale, isBare = false }: StaleNoteProps) => {
  const { t } = useTranslation(['portal', 'common']);
  const isOffline = useFreshness(stale) === 'offline';
  const text = isBare ? t('list.offline') : t('common:connection.offline');
  return <Announce>{isOffline && <Callout kind="still">{text}</Callout>}</Announce>;
};
