import { TextInput } from '@mantine/core';
import { comingBackOn, formatDue, wallTime } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import { useFaultText } from './use-fault-text';
import { fieldId, type GroundsFormState } from './use-grounds-form';

const PACE_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** The furthest day that can be named, in days from now; the server holds to the same. */
const MOST_DAYS = 90;

/** The day to come back on, and the opening that it means. */
export const UntilField = ({
  state: { form, faults, change },
}: {
  readonly state: GroundsFormState;
}) => {
  const { t } = useTranslation('console');
  const { calendars, wall } = useClockFacts();
  const now = useNow(PACE_MS);
  const fault = useFaultText(faults);
  const dateOf = (at: number) => wallTime(at, wall.timeZone).date;
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(form.until);
  const at = isDate ? comingBackOn(form.until, calendars, now) : null;
  return (
    <TextInput
      id={fieldId('until')}
      type="date"
      label={t('grounds.until')}
      description={
        at === null
          ? t('grounds.untilHint')
          : t('grounds.untilMeans', { when: formatDue(at, now, wall) })
      }
      min={dateOf(now)}
      max={dateOf(now + MOST_DAYS * DAY_MS)}
      value={form.until}
      error={fault('until')}
      onChange={(event) => change('until', event.currentTarget.value)}
    />
  );
};
