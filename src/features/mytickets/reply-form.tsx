import { limits, type PortalTicket } from '@reglament/domain';
import { useState } from 'react';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import { useDraft, type DraftName } from '../../data/draft';
import { AttachmentsField } from '../../ui/portal/attachments/attachments-field';
import { Button } from '../../ui/portal/button';
import { Form, FormActions } from '../../ui/portal/form';
import { SendKey } from '../../ui/portal/send-key';
import { TextArea } from '../../ui/portal/text-area';
import type { ReplyMode } from './ticket-phase';
import { useReplyLabels } from './use-reply-labels';

interface ReplyFormProps {
  readonly kind: ReplyMode;
  readonly ticket: Pick<PortalTicket, 'refusal' | 'status'>;
  readonly draft: DraftName;
  readonly files: UploadQueueInForm;
  /** Sends the text and attachments; returns false if they are invalid. */
  readonly onSend: (text: string, attachments: readonly string[]) => boolean;
}

const FIELD_ID = 'write';

const textErrorOf = (text: string): 'required' | 'too-long' | null => {
  if (text.trim() === '') return 'required';
  return text.length > limits.reply.max ? 'too-long' : null;
};

/** Text form for a reply, a reopening or contesting a decline; keeps a draft until it is sent. */
export const ReplyForm = ({ kind, ticket, draft, files, onSend }: ReplyFormProps) => {
  const labels = useReplyLabels(kind, ticket);
  const [text, setText] = useDraft(draft);
  const [isChecked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    if (textErrorOf(text) !== null) return document.getElementById(FIELD_ID)?.focus();
    return files.whenSettled((attachments) => {
      const isSent = onSend(text, attachments);
      setChecked(!isSent);
      if (isSent) setText('');
      document.getElementById(FIELD_ID)?.focus();
    });
  };
  const error = isChecked ? textErrorOf(text) : null;
  return (
    <Form onSubmit={submit}>
      <TextArea
        id={FIELD_ID}
        label={labels.label}
        hint={labels.hint}
        error={error === null ? undefined : labels.errors[error]}
        rows={3}
        value={text}
        // The text that was sent waits for its pictures.
        isReadOnly={files.isHeld}
        onChange={setText}
      />
      <AttachmentsField id="write-files" {...files} />
      <FormActions>
        <Button kind="primary" type="submit" busy={files.isHeld}>
          {files.isHeld ? labels.underWay : labels.verb}
        </Button>
        <SendKey />
      </FormActions>
    </Form>
  );
};
