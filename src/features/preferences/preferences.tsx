import { preferenceKeys, type MailPreferences } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../data/firebase/auth';
import { useLiveQuery } from '../../data/live-query';
import { myRecord } from '../../data/people';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';
import { LoadingState, SkeletonLine } from '../../ui/portal/skeleton';
import { Switch } from '../../ui/portal/switch';
import { useMailPreferences, type Saving } from './use-mail-preferences';
import styles from './preferences.module.css';

/** Mail preferences of a user, with the email address. */
export const Preferences = ({ user }: { readonly user: SessionUser }) => {
  const { t } = useTranslation(['notifications', 'common']);
  const { state, data, error, retry } = useLiveQuery(myRecord(user.uid));
  if (state === 'pending') return <PreferencesPending />;
  if (state === 'error') {
    return (
      <Callout
        kind="problem"
        title={t('preferences.problem')}
        action={<Button onClick={retry}>{t('common:retry')}</Button>}
      >
        {t(`common:listen.${error.code}`)}
      </Callout>
    );
  }
  return <Switches key={user.uid} email={user.email} stored={data?.mail ?? {}} />;
};

/** Skeleton of the settings. */
export const PreferencesPending = () => {
  const { t } = useTranslation('notifications');
  return (
    <LoadingState label={t('preferences.loading')}>
      <div className={styles['pending']}>
        {preferenceKeys.map((template) => (
          <SkeletonLine key={template} width="70%" />
        ))}
      </div>
    </LoadingState>
  );
};

interface SwitchesProps {
  readonly email: string;
  readonly stored: MailPreferences;
}

const Switches = ({ email, stored }: SwitchesProps) => {
  const { t } = useTranslation('notifications');
  const { isEnabled, change, saving } = useMailPreferences(stored);
  return (
    <div className={styles['settings']}>
      {email === '' ? (
        <p>{t('preferences.noAddress')}</p>
      ) : (
        <p>
          {t('preferences.address')} <strong className={styles['email']}>{email}</strong>
        </p>
      )}
      <fieldset className={styles['list']}>
        <legend className="visually-hidden">{t('preferences.legend')}</legend>
        {preferenceKeys.map((template) => (
          <Switch
            key={template}
            id={`mail-${template}`}
            label={t(`preferences.mails.${template}.title`)}
            hint={t(`preferences.mails.${template}.when`)}
            checked={isEnabled(template)}
            onChange={(checked) => change(template, checked)}
          />
        ))}
      </fieldset>
      <SavingNote saving={saving} />
    </div>
  );
};

const SavingNote = ({ saving }: { readonly saving: Saving }) => {
  const { t } = useTranslation(['notifications', 'common']);
  const isRejected = saving.state === 'refused';
  return (
    <div className={styles['note']} data-state={saving.state}>
      <Announce>
        {saving.state === 'saving' && <p>{t('preferences.saving')}</p>}
        {saving.state === 'saved' && <p>{t('preferences.saved')}</p>}
      </Announce>
      <Announce as="alert">
        {isRejected && (
          <Callout
            kind="problem"
            title={t('preferences.refused', {
              title: t(`preferences.mails.${saving.template}.title`),
            })}
          >
            {t(`common:errors.${saving.refusal.code}`)}
          </Callout>
        )}
      </Announce>
    </div>
  );
};
