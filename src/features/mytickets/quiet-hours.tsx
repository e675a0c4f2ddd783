import { withFallbackCalendar } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../ui/clock/due-text';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import styles from './quiet-hours.module.css';

const INTERVAL_MS = 60_000;

/** Outside business hours, shows when the service opens (clause 3.5). */
export const QuietHours = () => {
  const { t } = useTranslation('portal');
  const { calendars } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  const { value: opensAt } = withFallbackCalendar(calendars, (calendar) => calendar.nextOpen(now));
  if (opensAt === now) return null;
  return (
    <p className={styles['note']}>
      {t('quiet.text')} <DueText at={opensAt} />.
    </p>
  );
};
