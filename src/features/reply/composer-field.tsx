import { limits, type Ticket } from '@reglament/domain';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { actOfKey } from './act-of-key';
import { RESOLVE_QUESTION_ID } from './composer-actions';
import { INVALID_TEXT_ID } from './composer-notices';
import { formatField, formatOfKey } from './format-text';
import { SlashMenu } from './slash-menu';
import type { Composer } from './use-composer';
import { useSlash } from './use-slash';
import styles from './composer.module.css';

/** Loaded when the field is first focused. */

interface ComposerFieldProps {
  readonly composer: Composer;
  readonly ticket: Ticket;
}

/** Formats the selection if the key press is a shortcut for that; returns whether it was. */
const formatByKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
  const format = formatOfKey(event);
  if (format === null) return false;
  event.preventDefault();
  formatField(event.currentTarget, format);
  return true;
};

const handleKey = (
  event: KeyboardEvent<HTMLTextAreaElement>,
  composer: Composer,
  ticket: Ticket,
): void => {
  if (formatByKey(event)) return;
  if (event.key === 'Escape') composer.setAsking(false);
  const act = actOfKey(event, composer, ticket);
  if (act === null) return;
  event.preventDefault();
  composer.send(act);
};

/** The text of a reply or a note, with shortcuts for formats and the `/` menu. */
export const ComposerField = ({ composer, ticket }: ComposerFieldProps) => {
  const { t } = useTranslation('console');
  const { kind, text, field, setText, invalid, isAsking } = composer;
  const { isUsed, setUsed, slash, follow, close } = useSlash();
  const descriptions = [invalid && INVALID_TEXT_ID, isAsking && RESOLVE_QUESTION_ID];
  const [name, onMacro] =
    kind === 'note' ? (['note', null] as const) : (['reply', composer.setMacro] as const);
  return (
    <>
      <textarea
        ref={field}
        className={styles['input']}
        aria-label={t(`composer.${name}Label`)}
        placeholder={t(`composer.${name}Placeholder`)}
        aria-invalid={invalid !== null}
        aria-describedby={descriptions.filter(Boolean).join(' ') || undefined}
        // Drafts are removed on sign-out; the browser's form restoration is not.
        autoComplete="off"
        rows={2}
        maxLength={limits.reply.max}
        // The text that was sent waits for its pictures.
        readOnly={kind === 'reply' && composer.files.isHeld}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          follow(currentTarget);
        }}
        onSelect={({ currentTarget }) => follow(currentTarget)}
        onFocus={() => setUsed(true)}
        onBlur={close}
        onKeyDown={(event) => handleKey(event, composer, ticket)}
      />
      {isUsed && <SlashMenu {...{ ticket, field, slash, onMacro }} onClose={close} />}
    </>
  );
};
