import type { Language } from '@reglament/domain';
import { useTranslation } from 'react-i18next';

/** The language that is shown, as the domain names it. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'ru');
