import type { HelpIndex } from '@reglament/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { helpIndex } from '../../data/help/help-index';
import { useLanguage } from '../../i18n/use-language';

/** The published articles in the language that is shown. */
export const useArticles = (): UseQueryResult<HelpIndex> => useQuery(helpIndex(useLanguage()));
