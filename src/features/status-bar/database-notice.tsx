import { useTranslation } from 'react-i18next';
import { dismissReload, useDatabaseFailure } from '../../data/database-failure';
import styles from './status-bar.module.css';

/** Tells that the page was reloaded after a failure of the database client, or has to be. */
export const DatabaseNotice = () => {
  const { t } = useTranslation('common');
  const failure = useDatabaseFailure();
  if (failure === 'none') return null;
  const isStopped = failure === 'stopped';
  const onClick = isStopped ? () => globalThis.location.reload() : dismissReload;
  return (
    <p className={styles['bar']} data-kind={isStopped ? 'refused' : 'near'}>
      {t(`database.${failure}`)}{' '}
      <button type="button" className={styles['close']} onClick={onClick}>
        {isStopped ? t('newerVersion.reload') : t('close')}
      </button>
    </p>
  );
};
