import { NativeSelect, TextInput } from '@mantine/core';
import { callChannels, languages, limits, toLocalDateTime } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import { fieldId } from './form';
import type { CallFormState } from './use-call-form';
import { useFieldErrorText } from './use-error-text';
import styles from './new-request.module.css';

const INTERVAL_MS = 60_000;

interface StateProps {
  readonly state: CallFormState;
}

/** The call: channel, caller, number to call back, time. */
export const CallFields = ({ state }: StateProps) => {
  const { t } = useTranslation('console');
  const { form, change, errors } = state;
  const errorText = useFieldErrorText(errors);
  return (
    <>
      <div className={styles['row']}>
        <ChannelField state={state} />
        <TimeField state={state} />
        <LanguageField state={state} />
      </div>
      <div className={styles['row']}>
        <TextInput
          id={fieldId('caller')}
          label={t('newRequest.caller')}
          maxLength={limits.name.max}
          value={form.caller}
          error={errorText('caller')}
          onChange={(event) => change({ caller: event.currentTarget.value })}
        />
        <TextInput
          id={fieldId('callback')}
          type="tel"
          label={t('newRequest.callback')}
          maxLength={limits.phone.max}
          value={form.callback}
          error={errorText('callback')}
          onChange={(event) => change({ callback: event.currentTarget.value })}
        />
      </div>
    </>
  );
};

const ChannelField = ({ state: { form, change } }: StateProps) => {
  const { t } = useTranslation('console');
  return (
    <NativeSelect
      id={fieldId('channel')}
      label={t('newRequest.channel')}
      data={callChannels.map((value) => ({ value, label: t(`channels.${value}`) }))}
      value={form.channel}
      onChange={({ currentTarget: { value } }) =>
        change({ channel: callChannels.find((known) => known === value) ?? 'phone' })
      }
    />
  );
};

const TimeField = ({ state: { form, change, errors } }: StateProps) => {
  const { t } = useTranslation('console');
  const { localFormat } = useClockFacts();
  const errorText = useFieldErrorText(errors);
  const { date, time } = toLocalDateTime(useNow(INTERVAL_MS), localFormat.timeZone);
  return (
    <TextInput
      id={fieldId('calledAt')}
      type="datetime-local"
      label={t('newRequest.calledAt')}
      max={`${date}T${time}`}
      value={form.calledAt}
      error={errorText('calledAt')}
      onChange={(event) => change({ calledAt: event.currentTarget.value })}
    />
  );
};

const LanguageField = ({ state: { form, change } }: StateProps) => {
  const { t } = useTranslation(['console', 'common']);
  return (
    <NativeSelect
      label={t('newRequest.language')}
      data={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      value={form.language}
      onChange={({ currentTarget: { value } }) =>
        change({ language: languages.find((known) => known === value) ?? 'ru' })
      }
    />
  );
};
