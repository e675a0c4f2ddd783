import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queuePlace } from '../../data/portal';
import { Announce } from '../../ui/portal/announce';

/** How often the place is asked for again, milliseconds: it is a courtesy, not a race. */
const INTERVAL_MS = 60_000;

/** How many requests stand before one (clause 3.1); nothing while that is not known. */
export const QueuePlaceText = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('portal');
  const { data: place } = useQuery({ ...queuePlace(number), refetchInterval: INTERVAL_MS });
  const textOf = ({ ahead, capped }: NonNullable<typeof place>): string => {
    if (capped) return t('sent.place.capped', { ahead });
    return ahead === 0 ? t('sent.place.first') : t('sent.place.ahead', { count: ahead });
  };
  return <Announce>{place && <p>{textOf(place)}</p>}</Announce>;
};
