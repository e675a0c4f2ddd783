import { isEmail, type Language } from '@reglament/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../data/firebase/auth';
import { loadAuth } from '../../data/load-auth';
import { useLanguage } from '../../i18n/use-language';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { Form, FormActions } from '../../ui/portal/form';
import { TextInput } from '../../ui/portal/text-input';

type State = 'typing' | 'wrong' | 'sending' | 'sent' | 'problem';

/** Only uids of users of a host contain a colon, see `hostUid`. */
const isOfHost = ({ uid }: SessionUser): boolean => uid.includes(':');

const sendLink = async (address: string, language: Language): Promise<State> => {
  try {
    const { requestNewAddress } = await loadAuth();
    await requestNewAddress(address, language);
    return 'sent';
  } catch {
    return 'problem';
  }
};

const NewAddress = () => {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const [address, setAddress] = useState('');
  const [state, setState] = useState<State>('typing');
  const id = useId();
  const send = async (): Promise<void> => {
    if (!isEmail(address.trim())) return setState('wrong');
    setState('sending');
    return setState(await sendLink(address.trim(), language));
  };
  return (
    <Form width="narrow" onSubmit={() => void send()}>
      <TextInput
        id={id}
        label={t('undelivered.address')}
        type="email"
        autoComplete="email"
        value={address}
        error={state === 'wrong' ? t('undelivered.wrong') : undefined}
        onChange={(typed) => {
          setAddress(typed);
          setState('typing');
        }}
      />
      <FormActions>
        <Button type="submit" busy={state === 'sending'}>
          {t('undelivered.sendLink')}
        </Button>
      </FormActions>
      <Announce>{state === 'sent' && <p>{t('undelivered.linkSent', { address })}</p>}</Announce>
      <Announce as="alert">{state === 'problem' && <p>{t('undelivered.linkProblem')}</p>}</Announce>
    </Form>
  );
};

/** A way to correct the address: where the host keeps it, or by a link to a new one. */
export const AddressForm = ({ user }: { readonly user: SessionUser }) => {
  const { t } = useTranslation('notifications');
  return isOfHost(user) ? <p>{t('undelivered.onHost')}</p> : <NewAddress />;
};
