import { limits, pictureTypes } from '@reglament/domain';
import { IconPaperclip } from '@tabler/icons-react';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import { IconButton } from '../../ui/console/icon-button';
import { useIncomingFiles } from '../../ui/portal/attachments/use-incoming-files';
import styles from './composer.module.css';

/** Loaded with the first picture. */
const AttachmentList = lazy(async () => ({
  default: (await import('../../ui/portal/attachments/attachment-list')).AttachmentList,
}));

const BUTTON_ID = 'composer-add-files';

interface ComposerFilesProps {
  readonly files: UploadQueueInForm;
}

/** Button that selects pictures for the reply (clause 2.4). */
export const AddFiles = ({ files: { add } }: ComposerFilesProps) => {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={styles['addFiles']}>
      <IconButton
        id={BUTTON_ID}
        label={t('composer.files.add')}
        onClick={() => input.current?.click()}
      >
        <IconPaperclip size={16} />
      </IconButton>
      <input
        ref={input}
        type="file"
        accept={pictureTypes.join()}
        multiple
        hidden
        aria-label={t('composer.files.add')}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          // Allows selecting the same file again after it was removed.
          target.value = '';
        }}
      />
    </span>
  );
};

/** The pictures of the reply, which may also be pasted or dropped anywhere on the page. */
export const ComposerFiles = ({ files }: ComposerFilesProps) => {
  const { t } = useTranslation('console');
  const { items, queue, waitsFor, add, isOver, isBlocked, isHeld, hasLoadFailed } = files;
  const isDragging = useIncomingFiles(add);
  return (
    <div className={styles['files']} data-over={isDragging}>
      {items.length > 0 && queue && (
        <Suspense>
          <AttachmentList fieldId={BUTTON_ID} items={items} waitsFor={waitsFor} actions={queue} />
        </Suspense>
      )}
      {isDragging && <p>{t('composer.files.drop')}</p>}
      <div role="status">{isHeld && <p>{t('composer.files.held')}</p>}</div>
      <div role="alert">
        {isBlocked && <p>{t('composer.files.blocked')}</p>}
        {isOver && <p>{t('composer.files.over', { limit: String(limits.attachments.max) })}</p>}
        {hasLoadFailed && <p>{t('composer.files.lost')}</p>}
      </div>
    </div>
  );
};
