import type { SeedArticle } from './seed-article';

/** Articles for breeders and specialists. */
export const breeder: readonly SeedArticle[] = [
  {
    slug: 'pedigree-card',
    category: 'breeder',
    reviewedOn: '2026-10-13',
    title: {
      ru: 'Карточка животного: что можно изменить',
      en: 'The animal card: what can be changed',
    },
    summary: {
      ru: 'Окрас, дата рождения, владелец, заводчик: кто правит и какие нужны бумаги.',
      en: 'Colour, date of birth, owner, breeder: who changes them, with which papers.',
    },
    keywords: {
      ru: [
        'исправить карточку',
        'окрас',
        'дата рождения',
        'не сохраняется',
        'родословная карточка',
        'сменить владельца',
      ],
      en: ['correct card', 'colour', 'date of birth', 'not saved', 'pedigree', 'change owner'],
    },
    body: {
      ru: `
        ## Владелец меняет сам
        Фотографии, окрас, домашнее имя, описание, результаты тестов.

        ## Меняет поддержка
        - Кличка, дата рождения, пол и номер родословной — по скану родословной.
        - Заводчик — по метрике или общепомётной карте.
        - Владелец, если прежний не отвечает, — по договору.

        Изменение не сохраняется? Проверьте, не отмечено ли поле замком: его закрыл клуб, когда принял заявку. Замок снимется после мероприятия.
      `,
      en: `
        ## The owner changes
        Photos, colour, pet name, description, results of tests.

        ## Support changes
        - Name, date of birth, sex and pedigree number, by a scan of the pedigree.
        - The breeder, by the puppy card or the litter record.
        - The owner, if the former one does not answer, by the contract.

        A change is not saved? See whether the field has a lock: the club closed it when it accepted an entry. The lock goes after the event.
      `,
    },
  },
  {
    slug: 'litters',
    category: 'breeder',
    reviewedOn: '2026-10-01',
    title: { ru: 'Помёт и родители', en: 'Litters and parents' },
    summary: {
      ru: 'Как завести помёт и указать отца из другого питомника.',
      en: 'How to add a litter, and a father from another kennel.',
    },
    keywords: {
      ru: ['щенки', 'котята', 'вязка', 'отец', 'мать', 'зарегистрировать помёт'],
      en: ['puppies', 'kittens', 'mating', 'father', 'mother', 'sire', 'dam'],
    },
    body: {
      ru: `
        1. В питомнике нажмите **Помёты — Добавить** и укажите дату рождения.
        2. Мать выбирается из ваших животных. Отца ищите по номеру родословной: по кличке находятся и тёзки.
        3. Внесите щенков. Клички можно добавить позже, помёт сохраняется черновиком.

        Владелец отца получит запрос и подтвердит вязку; пока ответа нет, у щенков отец отмечен как неподтверждённый. Через 30 дней без ответа приложите акт вязки, и подтвердит поддержка.
      `,
      en: `
        1. In your kennel press **Litters — Add** and give the date of birth.
        2. The mother is one of your animals. Look for the father by the number of the pedigree: by name you find namesakes as well.
        3. Add the puppies. Their names can follow later, a litter is kept as a draft.

        The owner of the father is asked to confirm the mating; until then the father is marked as unconfirmed. After 30 days without an answer add the mating record, and support confirms it.
      `,
    },
  },
  {
    slug: 'kennel-transfer',
    category: 'breeder',
    reviewedOn: '2026-10-01',
    title: { ru: 'Передача питомника', en: 'Transferring a kennel' },
    summary: {
      ru: 'Что нужно, чтобы сменить владельца питомника.',
      en: 'What it takes to change the owner of a kennel.',
    },
    keywords: {
      ru: ['сменить владельца питомника', 'приставка', 'продать питомник', 'заявление'],
      en: ['new owner', 'affix', 'prefix', 'sell kennel', 'statement'],
    },
    body: {
      ru: `
        Нужны заявления обоих владельцев и свидетельство о приставке с новым именем.

        1. Прежний владелец пишет в поддержку из своего профиля и прикладывает оба документа.
        2. Новый владелец подтверждает передачу по ссылке из письма.
        3. В течение трёх рабочих дней питомник переходит к нему.

        Карточки, приставка, помёты и отзывы остаются. Бизнес-аккаунт не переходит: его оформляют заново.
      `,
      en: `
        Both owners make a statement, and the certificate of the affix bears the new name.

        1. The former owner writes to support from their profile and adds both papers.
        2. The new owner confirms by the link in a letter.
        3. Within three working days the kennel is theirs.

        Cards, affix, litters and reviews stay. A business account does not pass on: it is made anew.
      `,
    },
  },
  {
    slug: 'wrong-parents',
    category: 'breeder',
    reviewedOn: '2026-10-13',
    title: { ru: 'Неверные предки в родословной', en: 'Wrong ancestors in a pedigree' },
    summary: {
      ru: 'Почему в родословной чужой предок и как это исправить.',
      en: 'Why a stranger is among the ancestors, and how to mend it.',
    },
    keywords: {
      ru: ['ошибка в родословной', 'предки', 'дед', 'чужая собака', 'колена', 'инбридинг'],
      en: ['mistake', 'ancestors', 'grandfather', 'stranger', 'generations', 'inbreeding'],
    },
    body: {
      ru: `
        Родословная строится по карточкам родителей, поэтому исправлять нужно ту карточку, где родитель указан неверно, а не вашу.

        1. В дереве нажмите на предка перед ошибкой и откройте его карточку.
        2. Сравните с бумажной родословной: часто это тёзка или [дубль карточки](/help/merging-cards).
        3. Нажмите **Сообщить об ошибке** и приложите скан.

        Дерево пересчитывается ночью, изменения во всех коленах видны на следующий день.
      `,
      en: `
        A pedigree is made of the cards of the parents: correct the card where the parent is wrong, not your own.

        1. In the tree press the ancestor before the mistake and open the card.
        2. Compare with the pedigree on paper: often it is a namesake or [a duplicate card](/help/merging-cards).
        3. Press **Report a mistake** and add a scan.

        The tree is made anew at night, and all generations show it on the next day.
      `,
    },
  },
  {
    slug: 'kennel-page',
    category: 'breeder',
    reviewedOn: '2026-09-28',
    title: { ru: 'Страница питомника не видна в поиске', en: 'The page of a kennel is not found' },
    summary: {
      ru: 'Почему питомника нет в каталоге и как его вернуть.',
      en: 'Why a kennel is not in the list, and how to bring it back.',
    },
    keywords: {
      ru: ['питомник пропал', 'не находится', 'каталог питомников', 'скрыт'],
      en: ['kennel disappeared', 'not found', 'list of kennels', 'hidden'],
    },
    body: {
      ru: `
        В каталоге показаны питомники с подтверждённой приставкой и хотя бы одним животным за последние два года.

        - Проверьте **Питомник — Видимость**: после переезда в другой город страница скрывается до подтверждения.
        - Обновите свидетельство о приставке, если срок его истёк.
        - Подождите час: каталог обновляется ежечасно.

        По прямой ссылке страница открывается всегда.
      `,
      en: `
        The list shows kennels with a confirmed affix and at least one animal within two years.

        - See **Kennel — Visibility**: after a move to another town the page is hidden until it is confirmed.
        - Renew the certificate of the affix if it has expired.
        - Wait an hour: the list is made anew every hour.

        By its own address the page always opens.
      `,
    },
  },
];
