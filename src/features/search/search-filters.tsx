import { searchOrders } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '../../data/live-query';
import { useRegulation } from '../../data/regulation';
import { team } from '../../data/staff';
import { useLanguage } from '../../i18n/use-language';
import { periods, type SearchParams } from './search-params';
import styles from './search.module.css';

interface SearchFiltersProps {
  readonly params: SearchParams;
  readonly onChange: (change: Readonly<Record<string, string>>) => void;
}

type Option = readonly [value: string, text: string];

interface FilterProps extends SearchFiltersProps {
  readonly name: Exclude<keyof SearchParams, 'q'>;
  readonly label: string;
  readonly options: readonly Option[];
}

const Filter = ({ name, label, options, params, onChange }: FilterProps) => (
  <select
    className={styles['filter']}
    aria-label={label}
    data-set={params[name] !== options[0]?.[0]}
    value={params[name]}
    onChange={(event) => onChange({ [name]: event.target.value })}
  >
    {options.map(([value, text]) => (
      <option key={value} value={value}>
        {text}
      </option>
    ))}
  </select>
);

/** Options of the team; the chosen agent stays while the team loads. */
const useAssignees = (chosen: string): readonly Option[] => {
  const { data } = useLiveQuery(team());
  const agents = (data?.items ?? []).map(({ uid, name }) => [uid, name] as const);
  const isKnown = ['', 'nobody', ...agents.map(([uid]) => uid)].includes(chosen);
  return isKnown ? agents : [...agents, [chosen, '…']];
};

/** Filters and order of a search. */
export const SearchFilters = (props: SearchFiltersProps) => {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const { categories } = useRegulation();
  const assignees = useAssignees(props.params.assignee);
  const priorities = [...new Set(categories.map(({ priority }) => priority))].toSorted();
  const toPriority = (priority: number): Option => [
    String(priority),
    t('priority.one', { level: String(priority) }),
  ];
  return (
    <div className={styles['filters']} role="group" aria-label={t('filters')}>
      <Filter
        {...props}
        name="order"
        label={t('order.label')}
        options={searchOrders.map((order) => [order, t(`order.${order}`)])}
      />
      <Filter
        {...props}
        name="state"
        label={t('state.label')}
        options={[
          ['', t('state.any')],
          ['open', t('state.open')],
          ['done', t('state.done')],
        ]}
      />
      <Filter
        {...props}
        name="category"
        label={t('category.label')}
        options={[
          ['', t('category.any')],
          ...categories.map(({ id, title }): Option => [id, title[language]]),
        ]}
      />
      <Filter
        {...props}
        name="priority"
        label={t('priority.label')}
        options={[
          ['', t('priority.any')],
          ...priorities.map(toPriority),
        ]}
      />
      <Filter
        {...props}
        name="assignee"
        label={t('assignee.label')}
        options={[['', t('assignee.any')], ['nobody', t('assignee.nobody')], ...assignees]}
      />
      <Filter
        {...props}
        name="period"
        label={t('period.label')}
        options={[
          ['', t('period.any')],
          ...periods.map((period): Option => [period, t(`period.${period}`)]),
        ]}
      />
    </div>
  );
};
