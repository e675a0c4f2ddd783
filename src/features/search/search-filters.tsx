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

/** Options of every filter; the first one is what applies without it. */
const useOptions = (params: SearchParams): readonly Pick<FilterProps, 'name' | 'options'>[] => {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const { categories } = useRegulation();
  const assignees = useAssignees(params.assignee);
  const priorities = [...new Set(categories.map(({ priority }) => priority))].toSorted(
    (a, b) => a - b,
  );
  const states: readonly Option[] = [
    ['open', t('state.open')],
    ['done', t('state.done')],
  ];
  const levels = priorities.map((level): Option => [
    String(level),
    t('priority.one', { level: String(level) }),
  ]);
  const titles = categories.map(({ id, title }): Option => [id, title[language]]);
  const times = periods.map((period): Option => [period, t(`period.${period}`)]);
  const nobody: Option = ['nobody', t('assignee.nobody')];
  return [
    { name: 'order', options: searchOrders.map((order): Option => [order, t(`order.${order}`)]) },
    { name: 'state', options: [['', t('state.any')], ...states] },
    { name: 'category', options: [['', t('category.any')], ...titles] },
    { name: 'priority', options: [['', t('priority.any')], ...levels] },
    { name: 'assignee', options: [['', t('assignee.any')], nobody, ...assignees] },
    { name: 'period', options: [['', t('period.any')], ...times] },
  ];
};

/** Filters and order of a search. */
export const SearchFilters = (props: SearchFiltersProps) => {
  const { t } = useTranslation('search');
  return (
    <div className={styles['filters']} role="group" aria-label={t('filters')}>
      {useOptions(props.params).map(({ name, options }) => (
        <Filter key={name} {...props} name={name} label={t(`${name}.label`)} options={options} />
      ))}
    </div>
  );
};
