import type { texts as ru } from '../ru/widget';
import type { SameKeys } from '../shape';

/** Texts of the widget. */
export const texts: SameKeys<typeof ru> = {
  close: 'Close',
  unknown:
    'The site could not confirm who you are. You can write a request here and send it on the support site.',
  elsewhere: {
    title: 'Let us go on at the support site',
    toSend:
      'To send the request you need to sign in. That is done on the support site: it opens in a new tab, with everything you wrote. Please add screenshots there.',
    toSee: 'Your requests and the answers to them are on the support site. It opens in a new tab.',
    open: 'Open the support site',
    back: 'Back to the request',
    known: 'If you have an account on this site, sign in here: we will recognise you.',
  },
};
