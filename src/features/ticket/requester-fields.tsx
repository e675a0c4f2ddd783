import type { Ticket } from '@reglament/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { helpIndex } from '../../data/help/help-index';
import { useLanguage } from '../../i18n/use-language';
import { Field } from './details-field';
import styles from './details.module.css';

/**
 * Optional information of the requester beyond clause 2.2, and the suggested articles (clause 1.2).
 */
export const RequesterFields = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['console', 'common']);
  const { signs = [], environment, deflection } = ticket;
  const opened = deflection?.opened ?? [];
  const shown = (deflection?.shown ?? []).filter((slug) => !opened.includes(slug));
  return (
    <>
      {signs.length > 0 && (
        <Field label={t('details.told.signs')}>
          {signs.map((sign) => t(`common:signs.${sign}`)).join(', ')}
        </Field>
      )}
      {opened.length > 0 && (
        <Field label={t('details.told.opened')}>
          <Articles slugs={opened} />
        </Field>
      )}
      {shown.length > 0 && (
        <Field label={t('details.told.shown')}>
          <Articles slugs={shown} />
        </Field>
      )}
      {environment && (
        <Field label={t('details.told.environment')}>
          <span className={styles['soft']}>
            {environment.browser}, {environment.viewport}
          </span>
        </Field>
      )}
    </>
  );
};

/** Links to articles by title; unknown articles show their slug. */
const Articles = ({ slugs }: { readonly slugs: readonly string[] }) => {
  const { data } = useQuery(helpIndex(useLanguage()));
  const titles = new Map(data?.articles.map(({ slug, title }) => [slug, title]));
  return (
    <ul>
      {slugs.map((slug) => (
        <li key={slug}>
          <a href={paths.article(slug)} target="_blank" rel="noopener">
            {titles.get(slug) ?? slug}
          </a>
        </li>
      ))}
    </ul>
  );
};
