import {
  calendarsForVersion,
  isExpiring,
  ruleNames,
  type BusinessCalendar,
  type RuleName,
} from '@reglament/domain';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ensureCalendar } from '../../data/calendars';
import { useLiveQuery } from '../../data/live-query';
import { ruleProblems, rulesInForce } from '../../data/rules';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import styles from './status-bar.module.css';

const INTERVAL_MS = 3_600_000;

/** Returns the active business calendar. */
const useActiveCalendar = (): BusinessCalendar => {
  const { data: activeRules } = useLiveQuery(rulesInForce());
  const { calendars } = useClockFacts();
  const calendarVersion = activeRules?.calendar?.version ?? calendars.official.version;
  useEffect(() => ensureCalendar({ calendarVersion }), [calendarVersion]);
  return calendarsForVersion(calendars, { calendarVersion }).official;
};

/** Problems for administrators: rejected rule edits, and a calendar that expires soon. */
export const RuleProblems = () => {
  const { t } = useTranslation('console');
  const { data: problems } = useLiveQuery(ruleProblems());
  const calendar = useActiveCalendar();
  const now = useNow(INTERVAL_MS);
  const errorsOf = (name: RuleName) => problems?.[name]?.faults ?? [];
  return (
    <>
      {ruleNames
        .filter((name) => errorsOf(name).length > 0)
        .map((name) => (
          <p key={name} className={styles['bar']} data-kind="refused">
            {t(`rules.${name}`)}{' '}
            <span lang="en">
              {errorsOf(name)
                .slice(0, 2)
                .map(({ path, message }) => `${path}: ${message}`)
                .join('; ')}
            </span>
          </p>
        ))}
      {isExpiring(calendar, now) && (
        <p className={styles['bar']} data-kind="near">
          {t('rules.calendarEnds', { year: String(calendar.source.coverage.to) })}
        </p>
      )}
    </>
  );
};
