import { fillMacro, type Macro, type MacroValues, type Ticket } from '@reglament/domain';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Announce } from '../../ui/portal/announce';
import { editField } from './format-text';
import type { Slash } from './slash';
import { SuggestionPreview } from './suggestion-preview';
import { linkTo, macroText, type Suggestion } from './suggestions';
import { useMacroValues } from './use-macro-values';
import { useSuggestions } from './use-suggestions';
import styles from './slash-menu.module.css';

/** Id of the list, for `aria-controls` of the field. */
const LIST_ID = 'composer-suggestions';

const optionId = (at: number): string => `${LIST_ID}-${at}`;

interface SlashMenuProps {
  readonly ticket: Ticket;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Null while the menu is closed; it then only loads what it will show. */
  readonly slash: Slash | null;
  /** Takes the chosen macro; null where macros are not offered. */
  readonly onMacro: ((macro: Macro) => void) | null;
  readonly onClose: () => void;
}

/** Binds the keys of the menu to the field, before those of the composer. */
const useMenuKeys = (
  field: SlashMenuProps['field'],
  isOpen: boolean,
  onKey: (key: string) => boolean,
) => {
  const handle = useEffectEvent(onKey);
  useEffect(() => {
    const { current } = field;
    if (current === null || !isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      if (event.isComposing || !isPlain || !handle(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    current.addEventListener('keydown', onKeyDown);
    return () => current.removeEventListener('keydown', onKeyDown);
  }, [field, isOpen]);
};

/** Tells the field of its list, as for a combobox; the focus stays in the field. */
const useFieldState = (field: SlashMenuProps['field'], active: string | null) => {
  useEffect(() => {
    const { current } = field;
    if (current === null || active === null) return undefined;
    current.setAttribute('aria-controls', LIST_ID);
    current.setAttribute('aria-activedescendant', active);
    return () => {
      current.removeAttribute('aria-controls');
      current.removeAttribute('aria-activedescendant');
    };
  }, [field, active]);
};

const Options = ({
  items,
  active,
  onChoose,
}: {
  readonly items: readonly Suggestion[];
  readonly active: number;
  readonly onChoose: (item: Suggestion) => void;
}) => {
  const { t } = useTranslation('reply');
  return (
    <div className={styles['list']} id={LIST_ID} role="listbox" aria-label={t('slash.label')}>
      {items.map((item, at) => (
        <div
          key={`${item.kind}-${item.id}`}
          id={optionId(at)}
          className={styles['option']}
          role="option"
          aria-selected={at === active}
          // Keeps the focus in the field.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(item);
          }}
        >
          <span className={styles['title']}>{item.title}</span>
          {item.mark && <span className={styles['mark']}>{t(`slash.${item.mark}`)}</span>}
        </div>
      ))}
    </div>
  );
};

/** The chosen entry, moved by the arrow keys; the first one again for each query. */
const useActive = (query: string | undefined, count: number) => {
  const [moved, setMoved] = useState({ query, at: 0 });
  const active = moved.query === query ? moved.at : 0;
  const move = (step: number) => setMoved({ query, at: (active + step + count) % count });
  return { active, move };
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The open `/` menu: articles for the text behind the `/`, with a preview of the chosen one. */
export const SlashMenu = ({ ticket, field, slash, onMacro, onClose }: SlashMenuProps) => {
  const { t } = useTranslation('reply');
  const { items, isFailed } = useSuggestions(slash?.query ?? null, ticket, onMacro !== null);
  const values = useMacroValues(ticket);
  const { active, move } = useActive(slash?.query, items.length);
  const chosen = items[active];
  const textOf = (item: Suggestion): string => insertedText(item, ticket, values);
  const choose = (item: Suggestion) => {
    if (field.current !== null && slash !== null) insertAt(field.current, slash, textOf(item));
    if (item.kind === 'macro') onMacro?.(item.macro);
    onClose();
  };
  const onKey = (key: string): boolean => {
    const step = steps[key];
    if (key === 'Escape') onClose();
    else if (chosen === undefined) return false;
    else if (key === 'Enter' || key === 'Tab') choose(chosen);
    else if (step === undefined) return false;
    else move(step);
    return true;
  };
  const isOpen = slash !== null && (chosen !== undefined || isFailed);
  useMenuKeys(field, isOpen, onKey);
  useFieldState(field, isOpen && chosen ? optionId(active) : null);
  if (!isOpen) return null;
  return (
    <div className={styles['menu']}>
      {isFailed && <p className={styles['failed']}>{t('slash.failed')}</p>}
      {chosen && (
        <>
          <Options items={items} active={active} onChoose={choose} />
          <SuggestionPreview item={chosen} text={textOf(chosen)} />
          <Announce>{t('slash.count', { count: items.length })}</Announce>
        </>
      )}
    </div>
  );
};

/** What an entry inserts. */
const insertedText = (item: Suggestion, ticket: Ticket, values: MacroValues): string =>
  item.kind === 'article'
    ? linkTo(item.entry, ticket)
    : fillMacro(macroText(item.macro, ticket.language), values);

/** Replaces the `/` and its query by an entry. */
const insertAt = (field: HTMLTextAreaElement, { from, to }: Slash, insert: string): void => {
  const end = from + insert.length;
  editField(field, { from, to, insert, start: end, end });
};
