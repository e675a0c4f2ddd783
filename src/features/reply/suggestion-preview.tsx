import { useTranslation } from 'react-i18next';
import { MessageText } from '../../ui/text/message-text';
import { MacroActions } from './macro-actions';
import type { Suggestion } from './suggestions';
import styles from './slash-menu.module.css';

interface SuggestionPreviewProps {
  readonly item: Suggestion;
  /** What would be inserted. */
  readonly text: string;
}

/** The chosen entry of the `/` menu, before it is inserted. */
export const SuggestionPreview = ({ item, text }: SuggestionPreviewProps) => {
  const { t } = useTranslation('reply');
  return (
    <div className={styles['preview']}>
      <p className={styles['kind']}>{t(`slash.${item.kind}`)}</p>
      <p className={styles['heading']}>{item.title}</p>
      {item.kind === 'article' ? (
        <p>{item.entry.summary}</p>
      ) : (
        <>
          <MacroActions actions={item.macro.actions} />
          <MessageText text={text} />
        </>
      )}
    </div>
  );
};
