import { composeMessage, picturePart, textPart } from '../mail/compose-message';
import { postMessage } from '../mail/gateway';
import { localAuthservId, localMailDomain, localTarget } from '../mail/local-gateway';
import type { StackPorts } from '../stack/ports';
import { pagePng } from './page-png';

const from = 'demo-2@reglament.test';

const text = `Здравствуйте!

В родословной на странице собаки вместо кличек предков серые полосы, снимок приложил к письму. Вчера клички были видны.

-- 
Дмитрий Соколов
питомник «Северный ветер»`;

/** Sends an email with a picture of a registered person, which becomes a ticket. */
export async function seedEmailTicket(ports: StackPorts): Promise<void> {
  const message = composeMessage({
    from,
    to: `support@${localMailDomain}`,
    subject: 'Не видны клички в родословной',
    fields: [`Authentication-Results: ${localAuthservId}; dmarc=pass header.from=reglament.test`],
    parts: [textPart(text), picturePart('rodoslovnaya.png', pagePng())],
  });
  const status = await postMessage(Buffer.from(message), localTarget(ports));
  if (status !== 202) throw new Error(`inboundMail: ${status}`);
}
