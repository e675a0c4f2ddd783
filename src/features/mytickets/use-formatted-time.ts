import { dueText, untilText } from '../../ui/clock/promise-text';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';

const INTERVAL_MS = 10_000;

/** Formatters by form: `ср, 25 ноября, 12:30` or `до среды, 12:30`. */
const forms = { moment: dueText, until: untilText } as const;

/** Formats an instant relative to now; returns an empty string for null. */
export const useFormattedTime = (
  at: number | null,
  form: keyof typeof forms = 'moment',
): string => {
  const { localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  return at === null ? '' : forms[form](at, now, localFormat);
};
