import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ASIDE } from '../../data/attachments/item';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { emptyDraft, isEmptyDraft, type Draft } from './draft';

interface StartOverProps {
  readonly draft: Draft;
  readonly replace: (draft: Draft) => void;
  readonly files: UploadQueueInForm;
}

/** Clears the form, for example on a shared computer; can be undone. */
export const StartOver = ({ draft, replace, files }: StartOverProps) => {
  const { t } = useTranslation('portal');
  const [before, setBefore] = useState<Draft | null>(null);
  const isEmpty = isEmptyDraft(draft) && files.items.length === 0;
  const clear = () => {
    setBefore(draft);
    replace(emptyDraft);
    files.act((queue) => {
      queue.discardClaimed(ASIDE);
      queue.claim(ASIDE);
    });
  };
  const undo = (former: Draft) => {
    replace(former);
    files.act((queue) => queue.restore(ASIDE));
  };
  const isCleared = isEmpty && before !== null;
  return (
    <>
      {!isEmpty && (
        <Button kind="quiet" onClick={clear}>
          {t('submit.startOver')}
        </Button>
      )}
      {isCleared && (
        <Button kind="quiet" onClick={() => undo(before)}>
          {t('submit.undo')}
        </Button>
      )}
      <Announce>{isCleared ? t('submit.cleared') : null}</Announce>
    </>
  );
};
