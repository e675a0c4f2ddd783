import { useTranslation } from 'react-i18next';
import type { ListenError } from '../../data/snapshot';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';

interface LoadProblemProps {
  readonly title: string;
  readonly error: ListenError;
  readonly onRetry: () => void;
}

/** Load error shown in place of the content, with its cause and a retry button. */
export const LoadProblem = ({ title, error, onRetry }: LoadProblemProps) => {
  const { t } = useTranslation('common');
  return (
    <Announce as="alert">
      <Callout
        kind="problem"
        title={title}
        action={<Button onClick={onRetry}>{t('retry')}</Button>}
      >
        <p>{t(`listen.${error.code}`)}</p>
      </Callout>
    </Announce>
  );
};
