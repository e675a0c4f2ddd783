import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentItem } from './attachment-item';
import type { FieldActions, FieldItem, WaitsFor } from './field-item';
import { MarkDialog } from './mark-dialog';
import styles from './attachment-list.module.css';

interface AttachmentListProps {
  /** What takes the focus when nothing is left to focus. */
  readonly fieldId: string;
  readonly items: readonly FieldItem[];
  readonly waitsFor: WaitsFor;
  readonly actions: FieldActions;
}

/** When the page has been drawn with what is to be focused. */
const focusSoon = (find: () => HTMLElement | null) => requestAnimationFrame(() => find()?.focus());

const buttonOf = (key: string, act: string) =>
  document.querySelector<HTMLElement>(`[data-item="${key}"] [data-act="${act}"]`);

/** Acts after which the focus goes on to what is next, not back to the page. */
const useFocused = ({ fieldId, items, actions }: AttachmentListProps) => ({
  remove: (key: string) => {
    const at = items.findIndex((item) => item.key === key);
    const next = items[at + 1] ?? items[at - 1];
    actions.remove(key);
    focusSoon(() => (next && buttonOf(next.key, 'remove')) ?? document.getElementById(fieldId));
  },
  move: (key: string, by: number) => {
    actions.move(key, by);
    const [act, other] = by < 0 ? (['up', 'down'] as const) : (['down', 'up'] as const);
    // At the end of the list the button that was pressed is no longer there.
    focusSoon(() => buttonOf(key, act) ?? buttonOf(key, other));
  },
});

/** The pictures of a form in their order, each with what can be done to it. */
export const AttachmentList = (props: AttachmentListProps) => {
  const { items, waitsFor, actions } = props;
  const { t } = useTranslation('files');
  const { remove, move } = useFocused(props);
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
            onMove={(by) => move(item.key, by)}
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
