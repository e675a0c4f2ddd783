import { useTranslation } from 'react-i18next';
import { MessagePage } from './message-page';

/** The error page with a reload button; drafts are kept. */
export const ErrorPage = () => {
  const { t } = useTranslation();
  const reload = () => globalThis.location.reload();
  return (
    <MessagePage
      title={t('crash.title')}
      text={t('crash.text')}
      action={
        <button type="button" onClick={reload}>
          {t('crash.reload')}
        </button>
      }
    />
  );
};
