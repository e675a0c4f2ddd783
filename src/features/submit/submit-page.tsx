import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import { useSession } from '../../data/session';
import { Announce } from '../../ui/portal/announce';
import { AttachmentsField } from '../../ui/portal/attachments/attachments-field';
import { Button } from '../../ui/portal/button';
import { ErrorSummary } from '../../ui/portal/error-summary';
import { Form, FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import { SendKey } from '../../ui/portal/send-key';
import { DomainErrorNote } from './domain-error-note';
import type { Draft } from './draft';
import { isForClub } from './draft-extras';
import { DraftFields } from './draft-fields';
import { controlId, useIssueText } from './field-texts';
import { QualityHint } from './quality-hint';
import { QueuedNote } from './queued-note';
import { StartOver } from './start-over';
import { useSolved } from './use-solved';
import { useSubmitForm } from './use-submit-form';
import styles from './submit-page.module.css';

const SolvedPage = lazy(async () => ({
  default: (await import('./suggest/solved-page')).SolvedPage,
}));

/** Request form: open to everyone, sent after sign-in, stored on every change. */
export const SubmitPage = () => {
  const { t } = useTranslation('portal');
  const form = useSubmitForm();
  const issueText = useIssueText(form.draft);
  const { draft, change, replace, files, issues, tries, refusal, submission, submit } = form;
  const { current, isWaiting, dismiss, retry } = submission;
  const { isSolved, markSolved, startNew, undo } = useSolved({ draft, replace });
  if (current && isWaiting) {
    return <QueuedNote submission={current} onRetry={retry} onEdit={dismiss} />;
  }
  if (isSolved) return <SolvedPage onAgain={startNew} onUndo={undo} />;
  const fieldErrors = issues.map((issue) => ({
    id: controlId(issue.path),
    text: issueText(issue),
  }));
  return (
    <Page title={t('submit.title')} lead={t('submit.lead')}>
      <Form onSubmit={submit}>
        <ErrorSummary
          title={t('submit.summary', { count: fieldErrors.length })}
          faults={fieldErrors}
          tries={tries}
        />
        <Announce as="alert">
          {refusal && issues.length === 0 && <DomainErrorNote refusal={refusal} />}
        </Announce>
        <DraftFields draft={draft} change={change} issues={issues} onSolved={markSolved} />
        {!isForClub(draft) && (
          <>
            <AttachmentsField id="attachments" {...files} />
            <SubmitEnd draft={draft} replace={replace} files={files} isSending={form.isSending} />
          </>
        )}
      </Form>
    </Page>
  );
};

interface SubmitEndProps {
  readonly draft: Draft;
  readonly replace: (draft: Draft) => void;
  readonly files: UploadQueueInForm;
  readonly isSending: boolean;
}

const SubmitEnd = ({ draft, replace, files, isSending }: SubmitEndProps) => {
  const { t } = useTranslation('portal');
  const isSignedOut = useSession().state === 'signed-out';
  const verb = isSignedOut ? t('submit.sendSignIn') : t('submit.send');
  return (
    <div className={styles['end']}>
      <QualityHint draft={draft} />
      <FormActions>
        <Button kind="primary" type="submit" busy={isSending || files.isHeld}>
          {files.isHeld && t('files.underWay')}
          {!files.isHeld && (isSending ? t('submit.sending') : verb)}
        </Button>
        <SendKey />
        <StartOver draft={draft} replace={replace} files={files} />
      </FormActions>
      <p className={styles['small']}>{isSignedOut ? t('submit.signInNote') : t('submit.kept')}</p>
    </div>
  );
};
