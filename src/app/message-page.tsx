import type { ReactNode } from 'react';
import styles from './message-page.module.css';

interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  /** The suggested next step. */
  readonly action?: ReactNode;
}

/** A page with a single message. */
export const MessagePage = ({ title, text, action }: MessagePageProps) => (
  <main className={styles['page']} id="content">
    <h1 className={styles['title']}>{title}</h1>
    <p className={styles['text']}>{text}</p>
    {action}
  </main>
);
