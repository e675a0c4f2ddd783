import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { emulatorConfig, emulatorHost, emulatorPort } from '../../../data/firebase/emulator';
import { useLanguage } from '../../../i18n/use-language';
import { Callout } from '../../../ui/portal/callout';
import { localMessages } from './local-messages';

const lettersSchema = z.object({
  oobCodes: z.array(z.object({ email: z.string(), requestType: z.string(), oobLink: z.string() })),
});

const lettersUrl = (): string =>
  `http://${emulatorHost}:${emulatorPort('auth')}/emulator/v1/projects/${emulatorConfig.projectId}/oobCodes`;

const latestLink = async (email: string): Promise<string | null> => {
  const response = await fetch(lettersUrl());
  const { oobCodes } = lettersSchema.parse(await response.json());
  const mine = oobCodes.findLast(
    (letter) => letter.requestType === 'EMAIL_SIGNIN' && letter.email === email.toLowerCase(),
  );
  return mine?.oobLink ?? null;
};

/** The link of the letter that the emulator of the sign-in service did not send. */
export const LocalSignInEmail = ({ email }: { readonly email: string }) => {
  const words = localMessages[useLanguage()];
  const { data } = useQuery({
    queryKey: ['local-letter', email],
    queryFn: () => latestLink(email),
    gcTime: 0,
  });
  if (data === undefined || data === null) return null;
  return (
    <Callout action={<a href={data}>{words.open}</a>}>
      <p>{words.letter}</p>
    </Callout>
  );
};
