import { limits, pictureTypes } from '@reglament/domain';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Announce } from '../announce';
import { Button } from '../button';
import { FieldError } from '../field';
import { FieldGroup, GroupHint } from '../field-group';
import type { FieldActions, FieldItem, WaitsFor } from './field-item';
import { useIncomingFiles } from './use-incoming-files';
import styles from './attachments-field.module.css';

/** The list and its actions; loaded with the first picture. */
const AttachmentList = lazy(async () => ({
  default: (await import('./attachment-list')).AttachmentList,
}));

interface AttachmentsFieldProps {
  readonly id: string;
  readonly items: readonly FieldItem[];
  readonly waitsFor: WaitsFor;
  /** Whether the last addition exceeded the limit. */
  readonly isOver: boolean;
  /** Whether failed uploads block the submit. */
  readonly isBlocked: boolean;
  /** Whether the upload code failed to load. */
  readonly hasLoadFailed: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly queue: FieldActions | null;
}

const acceptedTypes = pictureTypes.join();

/**
 * Field for screenshots (clause 2.4): selected, pasted or dropped, each with its own upload state.
 */
export const AttachmentsField = (props: AttachmentsFieldProps) => {
  const { id, items, waitsFor, isBlocked, add, queue } = props;
  const { t } = useTranslation('portal');
  const isDragging = useIncomingFiles(add);
  const described = [`${id}-hint`, ...(isBlocked ? [`${id}-error`] : [])];
  return (
    <div className={styles['files']} data-over={isDragging}>
      <FieldGroup
        legend={t('files.title')}
        remark={t('submit.optional')}
        describedBy={described.join(' ')}
      >
        {items.length > 0 && queue && (
          <Suspense>
            <AttachmentList fieldId={id} items={items} waitsFor={waitsFor} actions={queue} />
          </Suspense>
        )}
        <UploadErrors {...props} />
        <GroupHint id={`${id}-hint`}>
          {t('files.hint', { limit: limits.attachments.max })}
        </GroupHint>
        <FileButton id={id} hasFiles={items.length > 0} onFiles={add} />
      </FieldGroup>
    </div>
  );
};

type UploadErrorsProps = Pick<
  AttachmentsFieldProps,
  'id' | 'isBlocked' | 'isOver' | 'hasLoadFailed'
>;

const UploadErrors = ({ id, isBlocked, isOver, hasLoadFailed }: UploadErrorsProps) => {
  const { t } = useTranslation('portal');
  return (
    <>
      {isBlocked && <FieldError id={id}>{t('files.blocked')}</FieldError>}
      <Announce as="alert">
        {isOver && <p>{t('files.over', { limit: limits.attachments.max })}</p>}
        {hasLoadFailed && <p>{t('files.lost')}</p>}
      </Announce>
    </>
  );
};

interface FileButtonProps {
  readonly id: string;
  readonly hasFiles: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the native file input, which cannot be styled or translated. */
const FileButton = ({ id, hasFiles, onFiles }: FileButtonProps) => {
  const { t } = useTranslation('portal');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button id={id} onClick={() => input.current?.click()}>
        {hasFiles ? t('files.chooseMore') : t('files.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={acceptedTypes}
        multiple
        hidden
        aria-label={t('files.choose')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // Allows selecting the same file again after it was removed.
          target.value = '';
        }}
      />
    </div>
  );
};
