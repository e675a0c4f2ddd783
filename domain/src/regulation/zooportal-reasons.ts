/** Clause 2.7: seven reasons to defer or decline. Checked by the schema where it is used. */
export const reasons = [
  {
    code: 'not-reproducible',
    clause: '2.7',
    title: { ru: 'Не удаётся повторить', en: 'Cannot be reproduced' },
    text: {
      ru: 'На такой же конфигурации проблема не повторяется, а доступа к объекту у нас нет.',
      en: 'The problem does not occur on the same set-up, and we have no access to the object.',
    },
    attach: 'question',
    pausesClock: true,
    next: 'supply',
  },
  {
    code: 'insufficient-info',
    clause: '2.7',
    title: { ru: 'Не хватает сведений', en: 'Not enough information' },
    text: {
      ru: 'Для решения не хватает сведений. Напишите то, о чём мы спросили, и работа продолжится.',
      en: 'We need more information. Send what we asked for, and the work goes on.',
    },
    attach: 'question',
    pausesClock: true,
    next: 'supply',
  },
  {
    code: 'needs-development',
    clause: '2.7',
    title: { ru: 'Нужна доработка', en: 'Needs development' },
    text: {
      ru: 'Нужны детальная диагностика, доработка или обновление. Мы вернёмся к обращению в указанный день.',
      en: 'This needs diagnosis, development or an update. We come back to it on the day named.',
    },
    attach: 'nothing',
    pausesClock: true,
    next: 'none',
  },
  {
    code: 'unsupported-environment',
    clause: '2.7',
    title: { ru: 'Не выполнены технические требования', en: 'Technical requirements not met' },
    text: {
      ru: 'Действия нарушают технические требования к установке и использованию продукта.',
      en: 'The steps go against the technical requirements for installing and using the product.',
    },
    attach: 'link',
    pausesClock: true,
    next: 'contest',
  },
  {
    code: 'unlicensed-software',
    clause: '2.7',
    title: { ru: 'Нелицензионная программа', en: 'Unlicensed software' },
    text: {
      ru: 'На компьютере используется нелицензионная копия программы, с ней мы помочь не можем.',
      en: 'The computer runs an unlicensed copy of the program, which we cannot support.',
    },
    attach: 'nothing',
    pausesClock: true,
    next: 'contest',
  },
  {
    code: 'out-of-scope',
    clause: '2.7',
    title: { ru: 'Вне технической поддержки', en: 'Outside technical support' },
    text: {
      ru: 'Вопрос не относится к технической поддержке. Ниже указано, к кому обратиться.',
      en: 'The question is outside technical support. Whom to ask is named below.',
    },
    attach: 'referral',
    pausesClock: true,
    next: 'contest',
  },
  {
    code: 'unconstructive',
    clause: '2.7',
    title: { ru: 'Неконструктивное обсуждение', en: 'Unconstructive discussion' },
    text: {
      ru: 'Решение затягивается: вопрос поставлен некорректно или сведения не поступили вовремя.',
      en: 'The question is put in a way that cannot be worked on, or information came too late.',
    },
    attach: 'nothing',
    pausesClock: true,
    next: 'contest',
  },
];
