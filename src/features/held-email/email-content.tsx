import type { HeldEmail } from '@reglament/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { heldEmailContent } from '../../data/held-emails';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { SkeletonBar } from '../../ui/patterns/skeleton';
import styles from './held-email.module.css';

/** Text and file names of a held email. The text is shown as it is: no markup, no links, no pictures. */
export const EmailContent = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('heldEmail');
  const { data, isError, refetch } = useQuery(heldEmailContent(id));
  if (isError) return <ErrorState text={t('textFailed')} onRetry={() => void refetch()} />;
  if (data) return <Content email={data} />;
  return (
    <LoadingState>
      <SkeletonBar width="80%" />
      <SkeletonBar width="60%" />
    </LoadingState>
  );
};

const Content = ({ email }: { readonly email: HeldEmail }) => {
  const { t } = useTranslation('heldEmail');
  const { text, isSource, isTruncated, files } = email;
  const label = t(isSource ? 'source' : 'text');
  return (
    <>
      <section aria-label={label} className={styles['letter']} data-source={isSource}>
        {isSource && <h3 className={styles['soft']}>{label}</h3>}
        <p className={styles['text']}>{text || t('noText')}</p>
        {isTruncated && <p className={styles['soft']}>{t('truncated')}</p>}
      </section>
      {files.length > 0 && (
        <section aria-label={t('files')} className={styles['letter']}>
          <h3 className={styles['soft']}>{t('files')}</h3>
          <ul className={styles['history']}>
            {files.map(({ name, bytes }, at) => (
              <li key={`${at}-${name}`}>
                {name || t('noName')}{' '}
                <span className={styles['soft']}>
                  {t('bytes', { kb: String(Math.ceil(bytes / 1_000)) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
