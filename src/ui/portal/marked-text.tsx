import type { MarkedText } from '@reglament/domain';
import styles from './marked-text.module.css';

/** Text with highlighted search matches. */
export const Marked = ({ pieces }: { readonly pieces: readonly MarkedText[] }) =>
  pieces.map(({ text, isMarked }, at) =>
    isMarked ? (
      <mark key={at} className={styles['mark']}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
