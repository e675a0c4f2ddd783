import { TextInput } from '@mantine/core';
import { comingBackOn, formatDue, toLocalDateTime } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import { useFieldErrorText } from './use-error-text';
import { fieldId, type ReasonFormState } from './use-reason-form';

const INTERVAL_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** Maximum deferral in days from now; the server enforces the same limit. */
const MAX_DAYS = 90;

/** Deferral date, with the opening time it resolves to. */
export const UntilField = ({
  state: { form, errors, change },
}: {
  readonly state: ReasonFormState;
}) => {
  const { t } = useTranslation('console');
  const { calendars, localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  const errorText = useFieldErrorText(errors);
  const dateOf = (at: number) => toLocalDateTime(at, localFormat.timeZone).date;
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(form.until);
  const at = isDate ? comingBackOn(form.until, calendars, now) : null;
  return (
    <TextInput
      id={fieldId('until')}
      type="date"
      label={t('outcome.until')}
      description={
        at === null
          ? t('outcome.untilHint')
          : t('outcome.untilMeans', { when: formatDue(at, now, localFormat) })
      }
      min={dateOf(now)}
      max={dateOf(now + MAX_DAYS * DAY_MS)}
      value={form.until}
      error={errorText('until')}
      onChange={(event) => change('until', event.currentTarget.value)}
    />
  );
};
