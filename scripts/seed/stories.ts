import type { CategoryId } from '@reglament/domain';
import { breeder } from './stories/breeder';
import { mergeCards } from './stories/merge-cards';
import { organiserOffice } from './stories/organiser-office';
import { organiserSystem } from './stories/organiser-system';
import { participant } from './stories/participant';
import { prospect } from './stories/prospect';
import type { SampleTicket } from './stories/sample-ticket';

/** Sample tickets by category (clause 3.2). */
export const stories: Readonly<Record<CategoryId, readonly SampleTicket[]>> = {
  'organiser-system': organiserSystem,
  'organiser-office': organiserOffice,
  prospect,
  participant,
  breeder,
  'merge-cards': mergeCards,
};
