import { limits, type PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import type { ReplyMode } from './ticket-phase';
import { useFormattedTime } from './use-formatted-time';

interface ReplyLabels {
  readonly label: string;
  readonly hint: string;
  readonly verb: string;
  readonly required: string;
}

/** Returns the labels of the reply form for a mode. */
export const useReplyLabels = (
  kind: ReplyMode,
  ticket: Pick<PortalTicket, 'refusal' | 'status'>,
) => {
  const { t } = useTranslation(['portal', 'common']);
  const { refusal, status } = ticket;
  const until = useFormattedTime(refusal?.contestUntil ?? null, 'until');
  const labelsByMode: Record<ReplyMode, ReplyLabels> = {
    reply: {
      label: t('write.reply'),
      hint: status === 'waiting' ? t('write.waitingHint') : t('write.replyHint'),
      verb: t('write.send'),
      required: t('write.required'),
    },
    reopen: {
      label: t('write.reopen'),
      hint: t('write.reopenHint'),
      verb: t('write.sendReopen'),
      required: t('write.requiredReopen'),
    },
    contest: {
      label: t(refusal?.next === 'supply' ? 'write.supply' : 'write.contest'),
      hint: t('write.contestHint', { until }),
      verb: t('write.sendContest'),
      required: t(refusal?.next === 'supply' ? 'write.required' : 'write.requiredContest'),
    },
  };
  const { required, ...labels } = labelsByMode[kind];
  const tooLong = t('common:fieldIssues.too-long', { limit: limits.reply.max });
  return { ...labels, underWay: t('files.underWay'), errors: { required, 'too-long': tooLong } };
};
