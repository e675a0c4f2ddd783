import { useTranslation } from 'react-i18next';
import { useDatabaseFailure } from '../../data/database-failure';
import { useReloadNeeded } from '../../data/reload-needed';
import { Button } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';

interface ReloadNoticeProps {
  /** Whether the page has a status line that tells of failures of the database client. */
  readonly hasStatusLine?: boolean;
}

/** Asks for a reload after loading data that requires a newer app version, or a failure. */
export const ReloadNotice = ({ hasStatusLine = false }: ReloadNoticeProps) => {
  const { t } = useTranslation('common');
  const isStopped = useDatabaseFailure() === 'stopped' && !hasStatusLine;
  const isOutdated = useReloadNeeded();
  if (!isOutdated && !isStopped) return null;
  return (
    <div role="status">
      <Callout
        kind="still"
        action={
          <Button onClick={() => globalThis.location.reload()}>{t('newerVersion.reload')}</Button>
        }
      >
        {isOutdated ? t('newerVersion.text') : t('database.stopped')}
      </Callout>
    </div>
  );
};
