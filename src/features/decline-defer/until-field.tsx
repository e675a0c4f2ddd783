import { TextInput } from '@mantine/core';
import { comingBackOn, formatDue, toLocalDateTime } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import { useFieldErrorText } from './use-error-text';
import { fieldId, type ReasonFormState } from './use-reason-form';

const INTERVAL_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** The furthest day that can be named, in days from now; the server holds to the same. */
const MAX_DAYS = 90;

/** The day to come back on, and the opening that it means. */
export const UntilField = ({
  state: { form, faults, change },
}: {
  readonly state: ReasonFormState;
}) => {
  const { t } = useTranslation('console');
  const { calendars, localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  const fault = useFieldErrorText(faults);
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
      error={fault('until')}
      onChange={(event) => change('until', event.currentTarget.value)}
    />
  );
};
