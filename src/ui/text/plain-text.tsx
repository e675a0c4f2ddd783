import { WebAddress } from './web-address';
import styles from './plain-text.module.css';

/** Matches URLs in text, without trailing brackets and punctuation. */
const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}])/gu;

/** Plain text with line breaks kept and URLs turned into links. */
export const PlainText = ({ text }: { readonly text: string }) => (
  <div className={styles['text']}>
    {text.split(ADDRESS).map((part, at) =>
      // Splitting by a capture group puts URLs at odd indexes.
      at % 2 === 1 ? <WebAddress key={`${at}-${part}`} address={part} /> : part,
    )}
  </div>
);
