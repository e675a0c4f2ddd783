import { WebAddress } from './web-address';
import styles from './plain-text.module.css';

/** Web addresses in a text; a closing bracket or a full stop after one is not part of it. */
const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}])/gu;

/** Text as people typed it: lines kept, addresses turned into links, nothing else understood. */
export const PlainText = ({ text }: { readonly text: string }) => (
  <div className={styles['text']}>
    {text.split(ADDRESS).map((part, at) =>
      // Splitting by a group puts the addresses at the odd places.
      at % 2 === 1 ? <WebAddress key={`${at}-${part}`} address={part} /> : part,
    )}
  </div>
);
