import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MessagePage } from './message-page';
import { paths } from './routes/paths';

/** The page for unknown URLs. */
export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <MessagePage
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={<Link to={paths.submit()}>{t('notFound.home')}</Link>}
    />
  );
};
