import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDelayed } from './use-delayed';

/** Shows a skeleton after 250 ms. */
export const LoadingState = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation();
  const isDue = useDelayed();
  return (
    <div role="status" aria-busy="true">
      {isDue && <span className="visually-hidden">{t('loading')}</span>}
      {isDue && <div aria-hidden="true">{children}</div>}
    </div>
  );
};
