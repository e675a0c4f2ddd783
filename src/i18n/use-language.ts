import type { Language } from '@reglament/domain';
import { useTranslation } from 'react-i18next';

/** The current language. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'ru');
