import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentItem } from './attachment-item';
import type { FieldActions, FieldItem, WaitsFor } from './field-item';
import { MarkDialog } from './mark-dialog';
import styles from './attachment-list.module.css';

interface AttachmentListProps {
  /** Id of the element that takes the focus when the list becomes empty. */
  readonly fieldId: string;
  readonly items: readonly FieldItem[];
  readonly waitsFor: WaitsFor;
  readonly actions: FieldActions;
}

/** Focuses an element after the next render. */
const focusSoon = (find: () => HTMLElement | null) => requestAnimationFrame(() => find()?.focus());

const buttonOf = (key: string, act: string) =>
  document.querySelector<HTMLElement>(`[data-item="${key}"] [data-act="${act}"]`);

/** Actions that keep the focus within the list. */
const useFocusedActions = ({ fieldId, items, actions }: AttachmentListProps) => ({
  remove: (key: string) => {
    const at = items.findIndex((item) => item.key === key);
    const next = items[at + 1] ?? items[at - 1];
    actions.remove(key);
    focusSoon(() => (next && buttonOf(next.key, 'remove')) ?? document.getElementById(fieldId));
  },
  move: (key: string, offset: number) => {
    actions.move(key, offset);
    const [act, fallback] = offset < 0 ? (['up', 'down'] as const) : (['down', 'up'] as const);
    // At the end of the list the pressed button is no longer rendered.
    focusSoon(() => buttonOf(key, act) ?? buttonOf(key, fallback));
  },
});

/** The pictures of a form in order, with their actions. */
export const AttachmentList = (props: AttachmentListProps) => {
  const { items, waitsFor, actions } = props;
  const { t } = useTranslation('files');
  const { remove, move } = useFocusedActions(props);
  const [marked, setMarked] = useState<FieldItem | null>(null);
  const ready = items.filter(({ state }) => state === 'ready').length;
  const replace = (blob: Blob) => {
    if (marked) actions.replace(marked.key, blob);
    setMarked(null);
  };
  return (
    <>
      <ol className={styles['list']}>
        {items.map((item, at) => (
          <AttachmentItem
            key={item.key}
            item={item}
            waitsFor={waitsFor}
            canMove={{ up: at > 0, down: at < items.length - 1 }}
            onRemove={() => remove(item.key)}
            onRetry={() => actions.retry(item.key)}
            onMove={(offset) => move(item.key, offset)}
            onMark={() => setMarked(item)}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {t('count', { ready, total: items.length })}
      </p>
      {marked && (
        <MarkDialog
          name={marked.name}
          blob={marked.blob}
          onClose={() => setMarked(null)}
          onDone={replace}
        />
      )}
    </>
  );
};
