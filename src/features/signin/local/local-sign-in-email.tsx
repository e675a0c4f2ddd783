import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { emulatorConfig, emulatorHost, emulatorPort } from '../../../data/firebase/emulator';
import { useLanguage } from '../../../i18n/use-language';
import { Callout } from '../../../ui/portal/callout';
import { localMessages } from './local-messages';

const emailsSchema = z.object({
  oobCodes: z.array(z.object({ email: z.string(), requestType: z.string(), oobLink: z.string() })),
});

const emailsUrl = (): string =>
  `http://${emulatorHost}:${emulatorPort('auth')}/emulator/v1/projects/${emulatorConfig.projectId}/oobCodes`;

const latestLink = async (email: string): Promise<string | null> => {
  const response = await fetch(emailsUrl());
  const { oobCodes } = emailsSchema.parse(await response.json());
  const latest = oobCodes.findLast(
    (code) => code.requestType === 'EMAIL_SIGNIN' && code.email === email.toLowerCase(),
  );
  return latest?.oobLink ?? null;
};

/** Shows the sign-in link that the Auth emulator did not send. */
export const LocalSignInEmail = ({ email }: { readonly email: string }) => {
  const messages = localMessages[useLanguage()];
  const { data } = useQuery({
    queryKey: ['local-letter', email],
    queryFn: () => latestLink(email),
    gcTime: 0,
  });
  if (data === undefined || data === null) return null;
  return (
    <Callout action={<a href={data}>{messages.open}</a>}>
      <p>{messages.emailHint}</p>
    </Callout>
  );
};
