import type { Article } from '@reglament/domain';
import { breeder } from './breeder';
import { general } from './general';
import { mergeCards } from './merge-cards';
import { organiserOffice } from './organiser-office';
import { organiserSystem } from './organiser-system';
import { participant } from './participant';
import { prospect } from './prospect';
import { storedArticle } from './seed-article';

/** Help articles of the demo data, including a draft. */
export const articles: readonly Article[] = [
  ...general,
  ...organiserSystem,
  ...organiserOffice,
  ...prospect,
  ...participant,
  ...breeder,
  ...mergeCards,
].map(storedArticle);
