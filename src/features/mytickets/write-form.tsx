import { limits, type PortalTicket } from '@reglament/domain';
import { useState } from 'react';
import type { TrayInForm } from '../../data/attachments/use-tray';
import { useDraft, type DraftName } from '../../data/draft';
import { AttachmentsField } from '../../ui/light/attachments/attachments-field';
import { Button } from '../../ui/light/button';
import { Form, FormActions } from '../../ui/light/form';
import { SendKey } from '../../ui/light/send-key';
import { TextArea } from '../../ui/light/text-area';
import type { Writing } from './situation';
import { useWords } from './use-words';

interface WriteFormProps {
  readonly kind: Writing;
  readonly ticket: Pick<PortalTicket, 'refusal' | 'status'>;
  readonly draft: DraftName;
  readonly files: TrayInForm;
  /** Takes the text away, with the pictures that go with it; false when it cannot be a message. */
  readonly onGive: (text: string, attachments: readonly string[]) => boolean;
}

const FIELD_ID = 'write';

const faultOf = (text: string): 'required' | 'too-long' | null => {
  if (text.trim() === '') return 'required';
  return text.length > limits.reply.max ? 'too-long' : null;
};

/**
 * Where a requester writes: an answer, what is still wrong, or why a refusal is not accepted. The text is
 * kept until it is given.
 */
export const WriteForm = ({ kind, ticket, draft, files, onGive }: WriteFormProps) => {
  const words = useWords(kind, ticket);
  const [text, setText] = useDraft(draft);
  const [isChecked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    if (faultOf(text) !== null) return document.getElementById(FIELD_ID)?.focus();
    return files.whenSettled((attachments) => {
      const isGiven = onGive(text, attachments);
      setChecked(!isGiven);
      if (isGiven) setText('');
      document.getElementById(FIELD_ID)?.focus();
    });
  };
  const fault = isChecked ? faultOf(text) : null;
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
