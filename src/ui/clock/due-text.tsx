import type { Instant } from '@reglament/domain';
import { dueText, promiseText, untilText } from './promise-text';
import { useClockFacts } from './use-clock-facts';
import { useNow } from './use-now';

const INTERVAL_MS = 60_000;

/** `ср, 25 ноября, 12:30`; `до среды, 12:30`; `Ответим до среды, 12:30`. */
const forms = { moment: dueText, until: untilText, promise: promiseText } as const;

interface DueTextProps {
  readonly at: Instant;
  readonly form?: keyof typeof forms;
}

/** A `time` element with a date formatted relative to today. */
export const DueText = ({ at, form = 'moment' }: DueTextProps) => {
  const { localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  return (
    <time dateTime={new Date(at).toISOString()} title={dueText(at, now, localFormat)}>
      {forms[form](at, now, localFormat)}
    </time>
  );
};
