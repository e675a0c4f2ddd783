import { showTicketNumber } from '@reglament/domain';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { paths } from '../../app/routes/paths';
import { clearUploadQueue } from '../../data/attachments/use-upload-queue';
import type { CommandQueueEntry } from '../../data/command-queue/entry';
import { Announce } from '../../ui/portal/announce';
import { Callout } from '../../ui/portal/callout';
import { emptyDraft, saveDraft, SUBMIT_UPLOADS } from './draft';
import { useSubmission } from './use-submission';
import styles from './submit-page.module.css';

/**
 * State of a queued form, shown on all portal pages except the form itself. Mounting it also starts
 * the delivery.
 */
export const SubmissionNotice = () => {
  const isForm = useLocation().pathname === paths.submit();
  return isForm ? null : <Notice />;
};

const Notice = () => {
  const { current } = useSubmission();
  const isDone = current?.entry.state === 'done';
  useEffect(() => {
    if (!isDone) return;
    saveDraft(emptyDraft);
    clearUploadQueue(SUBMIT_UPLOADS);
  }, [isDone]);
  return (
    <Announce>
      {current && current.entry.state !== 'sending' && (
        <div className={styles['notice']}>
          <NoticeText entry={current.entry} />
        </div>
      )}
    </Announce>
  );
};

const NoticeText = ({ entry: { state, answer } }: { readonly entry: CommandQueueEntry }) => {
  const { t } = useTranslation('portal');
  if (state === 'done' && answer) {
    return (
      <Callout action={<Link to={paths.myTicket(answer.number)}>{t('queued.open')}</Link>}>
        {t('queued.sent', { number: showTicketNumber(answer.number) })}
      </Callout>
    );
  }
  if (state === 'refused') {
    return (
      <Callout kind="problem" action={<Link to={paths.submit()}>{t('queued.toForm')}</Link>}>
        {t('queued.refused')}
      </Callout>
    );
  }
  return <Callout kind="still">{t('queued.elsewhere')}</Callout>;
};
