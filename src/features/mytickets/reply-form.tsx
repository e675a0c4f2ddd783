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

interface WriteFormProps {
  readonly kind: ReplyMode;
  readonly ticket: Pick<PortalTicket, 'refusal' | 'status'>;
  readonly draft: DraftName;
  readonly files: UploadQueueInForm;
  /** Takes the text away, with the pictures that go with it; false when it cannot be a message. */
  readonly onGive: (text: string, attachments: readonly string[]) => boolean;
}

const FIELD_ID = 'write';

const textErrorOf = (text: string): 'required' | 'too-long' | null => {
  if (text.trim() === '') return 'required';
  return text.length > limits.reply.max ? 'too-long' : null;
};

/**
 * Where a requester writes: an answer, what is still wrong, or why a refusal is not accepted. The text is
 * kept until it is given.
 */
export const ReplyForm = ({ kind, ticket, draft, files, onGive }: WriteFormProps) => {
  const words = useReplyLabels(kind, ticket);
  const [text, setText] = useDraft(draft);
  const [isChecked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    if (textErrorOf(text) !== null) return document.getElementById(FIELD_ID)?.focus();
    return files.whenSettled((attachments) => {
      const isGiven = onGive(text, attachments);
      setChecked(!isGiven);
      if (isGiven) setText('');
      document.getElementById(FIELD_ID)?.focus();
    });
  };
  const fault = isChecked ? textErrorOf(text) : null;
  return (
    <Form onSubmit={submit}>
      <TextArea
        id={FIELD_ID}
        label={words.label}
        hint={words.hint}
        error={fault === null ? undefined : words.faults[fault]}
        rows={3}
        value={text}
        onChange={setText}
      />
      <AttachmentsField id="write-files" {...files} />
      <FormActions>
        <Button kind="primary" type="submit" busy={files.isHeld}>
          {files.isHeld ? words.underWay : words.verb}
        </Button>
        <SendKey />
      </FormActions>
    </Form>
  );
};
