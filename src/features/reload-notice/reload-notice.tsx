import { useTranslation } from 'react-i18next';
import { useReloadNeeded } from '../../data/reload-needed';
import { Button } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';

/** Asks for a reload after loading data that requires a newer app version. */
export const ReloadNotice = () => {
  const { t } = useTranslation('common');
  if (!useReloadNeeded()) return null;
  return (
    <div role="status">
      <Callout
        kind="still"
        action={
          <Button onClick={() => globalThis.location.reload()}>{t('newerVersion.reload')}</Button>
        }
      >
        {t('newerVersion.text')}
      </Callout>
    </div>
  );
};
