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

/** With everything that can be done to a picture; loaded by the first one. */
const AttachmentList = lazy(async () => ({
  default: (await import('./attachment-list')).AttachmentList,
}));

interface AttachmentsFieldProps {
  readonly id: string;
  readonly items: readonly FieldItem[];
  readonly waitsFor: WaitsFor;
  /** The last files that were added found no room. */
  readonly isOver: boolean;
  /** The form cannot be sent: some did not get through. */
  readonly isBlocked: boolean;
  /** What it takes to add a file could not be loaded. */
  readonly isLost: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly tray: FieldActions | null;
}

const accepted = pictureTypes.join();

/** Screenshots (clause 2.4): chosen, pasted or dropped, each with its own fate. */
export const AttachmentsField = (props: AttachmentsFieldProps) => {
  const { id, items, waitsFor, isBlocked, add, tray } = props;
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
        {items.length > 0 && tray && (
          <Suspense>
            <AttachmentList fieldId={id} items={items} waitsFor={waitsFor} actions={tray} />
          </Suspense>
        )}
        <Troubles {...props} />
        <GroupHint id={`${id}-hint`}>
          {t('files.hint', { limit: limits.attachments.max })}
        </GroupHint>
        <FileButton id={id} hasFiles={items.length > 0} onFiles={add} />
      </FieldGroup>
    </div>
  );
};

type Trouble = Pick<AttachmentsFieldProps, 'id' | 'isBlocked' | 'isOver' | 'isLost'>;

const Troubles = ({ id, isBlocked, isOver, isLost }: Trouble) => {
  const { t } = useTranslation('portal');
  return (
    <>
      {isBlocked && <FieldError id={id}>{t('files.blocked')}</FieldError>}
      <Announce as="alert">
        {isOver && <p>{t('files.over', { limit: limits.attachments.max })}</p>}
        {isLost && <p>{t('files.lost')}</p>}
      </Announce>
    </>
  );
};

interface FileButtonProps {
  readonly id: string;
  readonly hasFiles: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The control of the browser cannot be worded or styled: a button of ours opens it. */
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
        accept={accepted}
        multiple
        hidden
        aria-label={t('files.choose')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          target.value = '';
        }}
      />
    </div>
  );
};
