import { useEffect, useEffectEvent, useLayoutEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationType, useNavigationType } from 'react-router';
import { shouldFocusHeading, titleId } from './focus-heading';
import { nameTab } from './tab-title';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Title of the browser tab; defaults to the title. */
  readonly tabTitle?: string;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** Breadcrumb or back link above the title. */
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

/** Scrolls to the top and focuses the heading of a new page, for screen readers. */
const useFocusedHeading = (): void => {
  const isBack = useNavigationType() === NavigationType.Pop;
  const focus = useEffectEvent(() => {
    if (!shouldFocusHeading()) return;
    document.getElementById(titleId)?.focus({ preventScroll: true });
    // On back navigation the browser restores the scroll position.
    if (!isBack) document.documentElement.scrollTop = 0;
  });
  useEffect(() => focus(), []);
};

/** Removes the prerendered text once a page has mounted. */
const useRemovedPrerender = (): void => {
  useLayoutEffect(() => document.getElementById('prerendered')?.remove(), []);
};

/** A page of the portal, or a step of one; its heading takes the focus after navigation. */
export const Page = ({ title, tabTitle = title, lead, above, children }: PageProps) => {
  const { t } = useTranslation('common');
  const appName = t('appName');
  useEffect(() => {
    nameTab(`${tabTitle} · ${appName}`);
  }, [tabTitle, appName]);
  useRemovedPrerender();
  useFocusedHeading();
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
