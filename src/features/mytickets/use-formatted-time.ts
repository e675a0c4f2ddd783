import { dueText, untilText } from '../../ui/clock/promise-text';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';

const INTERVAL_MS = 10_000;

/** `ср, 25 ноября, 12:30`; `до среды, 12:30`. */
const forms = { moment: dueText, until: untilText } as const;

/** An instant in the words of a reader of today; empty for none. */
export const useFormattedTime = (
  at: number | null,
  form: keyof typeof forms = 'moment',
): string => {
  const { localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  return at === null ? '' : forms[form](at, now, localFormat);
};
