import { useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { FoundPerson } from '@reglament/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { peopleSearch } from '../../data/directory';

/** Pause in typing before a search, milliseconds. */
const PAUSE_MS = 200;

const nobody: readonly FoundPerson[] = [];

/** Result of the search for the text as it is typed now. */
export interface PeopleSearch {
  readonly people: readonly FoundPerson[];
  readonly isPending: boolean;
  readonly isEmpty: boolean;
  readonly isFailed: boolean;
  readonly retry: () => void;
}

/** Runs the search after a pause in typing. */
export const usePeopleSearch = (typed: string): PeopleSearch => {
  const text = typed.trim();
  const [searched] = useDebouncedValue(text, PAUSE_MS);
  const query = useQuery(peopleSearch(searched));
  const isCurrent = searched === text && query.isSuccess;
  const isFailed = searched === text && query.isError;
  return {
    people: isCurrent ? query.data : nobody,
    isPending: text.length > 1 && !isCurrent && !isFailed,
    isEmpty: isCurrent && query.data.length === 0,
    isFailed,
    retry: () => void query.refetch(),
  };
};

/** Combobox whose first option is selected once the search has ended, so that Enter chooses it. */
export const usePeopleCombobox = ({ people, isEmpty }: PeopleSearch) => {
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption, resetSelectedOption } = combobox;
  useEffect(() => {
    if (people.length > 0 || isEmpty) selectFirstOption();
    else resetSelectedOption();
  }, [people, isEmpty, selectFirstOption, resetSelectedOption]);
  return combobox;
};
