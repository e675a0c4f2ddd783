import type { HelpIndex } from '@reglament/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { helpIndex } from '../../data/help/help-index';
import { useLanguage } from '../../i18n/use-language';

/** Loads the published articles in the current language. */
export const useArticles = (): UseQueryResult<HelpIndex> => useQuery(helpIndex(useLanguage()));
