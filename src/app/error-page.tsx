import { useTranslation } from 'react-i18next';
import { MessagePage } from './message-page';

/** What is shown when a screen fails: in place of a blank page, and nothing typed is lost. */
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
