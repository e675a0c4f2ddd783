import { limits } from '@reglament/domain';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSettled } from '../../ui/patterns/use-settled';
import { SearchFilters } from './search-filters';
import { readSearchParams, writeSearchParams, type SearchParams } from './search-params';
import { SearchResults } from './search-results';
import styles from './search.module.css';

type SearchPanelProps = Omit<ComponentProps<typeof SearchResults>, 'params'>;

/** The search that the URL holds; the typed text follows after a pause. */
const useSearch = () => {
  const [url, setUrl] = useSearchParams();
  const params = readSearchParams(url);
  const [typed, setTyped] = useState(params.q);
  const settled = useSettled(typed);
  const change = (part: Readonly<Record<string, string>>) =>
    setUrl((before) => writeSearchParams(readSearchParams(merged(before, part))), {
      replace: true,
    });
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => latest.current({ q: settled }), [settled]);
  return { params: { ...params, q: settled }, typed, setTyped, change };
};

const merged = (url: URLSearchParams, part: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams({ ...Object.fromEntries(url), ...part });

/** Rows and the field in the order in which the arrow keys pass through them. */
const stopsOf = (panel: HTMLElement): readonly HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>('[type="search"], [data-key]'),
];

/** Moves the focus by the arrow keys; Enter in the field opens the first result. */
const onKey = (panel: HTMLElement, event: KeyboardEvent): void => {
  const stops = stopsOf(panel);
  const at = stops.findIndex((stop) => stop === event.target);
  if (at < 0) return;
  if (event.key === 'Enter' && at === 0) stops[1]?.click();
  else if (event.key === 'ArrowDown') stops[at + 1]?.focus();
  else if (event.key === 'ArrowUp') stops[at - 1]?.focus();
  else return;
  event.preventDefault();
};

const usePanelKeys = () => {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = panel;
    const listen = (event: KeyboardEvent) => current && onKey(current, event);
    current?.addEventListener('keydown', listen);
    return () => current?.removeEventListener('keydown', listen);
  }, []);
  return panel;
};

/** Search over all tickets: field, filters, results. */
export const SearchPanel = (props: SearchPanelProps) => {
  const { t } = useTranslation('search');
  const { params, typed, setTyped, change } = useSearch();
  const panel = usePanelKeys();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <section ref={panel} className={styles['panel']} aria-label={t('title')}>
      <div className={styles['head']} role="search">
        <h1 className="visually-hidden">{t('title')}</h1>
        <input
          ref={field}
          id="ticket-search"
          className={styles['field']}
          type="search"
          autoComplete="off"
          aria-label={t('field')}
          placeholder={t('placeholder')}
          maxLength={limits.search.max}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SearchFilters params={params satisfies SearchParams} onChange={change} />
      </div>
      <SearchResults params={params} {...props} />
    </section>
  );
};
