import { isHeld, type InboxRecord } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { EmailActions } from './email-actions';
import { EmailContent } from './email-content';
import { EmailDetails, EmailOutcome } from './email-details';
import styles from './held-email.module.css';

/** A received email: what it is, what can be done, and its text while it is held. */
export const HeldEmailView = ({ email }: { readonly email: InboxRecord }) => {
  const { t } = useTranslation('heldEmail');
  return (
    <div className={styles['pane']}>
      <h2 className={styles['title']}>{email.subject || t('noSubject')}</h2>
      <EmailDetails email={email} />
      <div role="status">{!isHeld(email) && <EmailOutcome email={email} />}</div>
      {isHeld(email) && (
        <>
          <EmailActions email={email} />
          <EmailContent id={email.id} />
        </>
      )}
    </div>
  );
};
