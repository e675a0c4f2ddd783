import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queuePlace } from '../../data/portal';
import { Announce } from '../../ui/portal/announce';

/** Polling interval of the queue position, in milliseconds. */
const INTERVAL_MS = 60_000;

/** Number of requests ahead in the queue (clause 3.1); empty until loaded. */
export const QueuePlaceText = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('portal');
  const { data: place } = useQuery({ ...queuePlace(number), refetchInterval: INTERVAL_MS });
  const textOf = ({ ahead, capped }: NonNullable<typeof place>): string => {
    if (capped) return t('sent.place.capped', { ahead });
    return ahead === 0 ? t('sent.place.first') : t('sent.place.ahead', { count: ahead });
  };
  return <Announce>{place && <p>{textOf(place)}</p>}</Announce>;
};
