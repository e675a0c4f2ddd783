import { useTranslation } from 'react-i18next';
import { useFreshness } from '../../data/connection';
import { Announce } from '../../ui/light/announce';
import { Callout } from '../../ui/light/callout';

/** Says when what is shown may be old: never a stale page that looks fresh. */
export const StaleNote = ({ stale }: { readonly stale: boolean }) => {
  const { t } = useTranslation('common');
  const isOffline = useFreshness(stale) === 'offline';
  return (
    <Announce>{isOffline && <Callout kind="still">{t('connection.offline')}</Callout>}</Announce>
  );
};
