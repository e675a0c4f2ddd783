import { useEffect, useEffectEvent, useLayoutEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationType, useNavigationType } from 'react-router';
import { isToBegin, titleId } from './focus-heading';
import { nameTab } from './tab-title';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** What the tab of the browser says; the title when absent. */
  readonly tabTitle?: string;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** Above the title: where one is, and the way back. */
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

/** Begins a page at its top and its heading, so that a screen reader begins with what is new. */
const useBeginning = (): void => {
  const isBack = useNavigationType() === NavigationType.Pop;
  const begin = useEffectEvent(() => {
    if (!isToBegin()) return;
    document.getElementById(titleId)?.focus({ preventScroll: true });
    // Going back, the browser knows better where one was.
    if (!isBack) document.documentElement.scrollTop = 0;
  });
  useEffect(() => begin(), []);
};

/** What the server sent to be read meanwhile has been replaced once there is a page. */
const useTakeover = (): void => {
  useLayoutEffect(() => document.getElementById('prerendered')?.remove(), []);
};

/** A page of the portal, or a step of one: its heading takes the focus when it comes after another. */
export const Page = ({ title, tabTitle = title, lead, above, children }: PageProps) => {
  const { t } = useTranslation('common');
  const appName = t('appName');
  useEffect(() => {
    nameTab(`${tabTitle} · ${appName}`);
  }, [tabTitle, appName]);
  useTakeover();
  useBeginning();
  return (
    <main className={styles['page']} id="content">
      <header className={styles['header']}>
        {above}
        <h1 className={styles['title']} id={titleId} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      </header>
      {children}
    </main>
  );
};
