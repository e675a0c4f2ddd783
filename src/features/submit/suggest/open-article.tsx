import type { HelpEntry } from '@reglament/domain';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/portal/button';
import { FormActions } from '../../../ui/portal/form';
import { MarkupText } from '../../../ui/portal/markup-text';
import styles from './suggest.module.css';

interface OpenArticleProps {
  readonly entry: HelpEntry;
  readonly onFold: () => void;
  readonly onHelped: () => void;
}

/** Article shown in place of the suggestions; its heading is focused. */
export const OpenArticle = ({ entry, onFold, onHelped }: OpenArticleProps) => {
  const { t } = useTranslation('help');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles['article']} aria-labelledby="suggested">
      <h2 ref={heading} className={styles['heading']} id="suggested" tabIndex={-1}>
        {entry.title}
      </h2>
      <MarkupText text={entry.body} level={3} />
      <FormActions>
        <Button onClick={onHelped}>{t('suggest.helped')}</Button>
        <Button kind="quiet" onClick={onFold}>
          {t('suggest.notHelped')}
        </Button>
      </FormActions>
    </section>
  );
};
