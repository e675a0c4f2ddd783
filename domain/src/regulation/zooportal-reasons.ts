/**
 * Seven reasons to defer or decline (clause 2.7), with a text for each. Every decline can be
 * contested or supplied with data once (ADR 0036). Validated by the schema in `zooportal.ts`.
 */
export const reasons = [
  {
    code: 'not-reproducible',
    clause: '2.7',
    title: { ru: 'Не удаётся повторить', en: 'Cannot be reproduced' },
    text: {
      ru: 'На такой же конфигурации проблема не повторяется, а доступа к объекту у нас нет.',
      en: 'The problem does not occur on the same set-up, and we have no access to the object.',
    },
    declineText: {
      ru: 'На такой же конфигурации проблема не повторилась, поэтому обращение закрываем. Если она появится снова, пришлите то, о чём мы спросили.',
      en: 'The problem did not occur on the same set-up, so we close the request. Should it occur again, send what we asked for.',
    },
    attach: 'question',
    pausesClock: true,
    next: 'supply',
    archived: false,
  },
  {
    code: 'insufficient-info',
    clause: '2.7',
    title: { ru: 'Не хватает сведений', en: 'Not enough information' },
    text: {
      ru: 'Для решения не хватает сведений. Напишите то, о чём мы спросили, и работа продолжится.',
      en: 'We need more information. Send what we asked for, and the work goes on.',
    },
    declineText: {
      ru: 'Для решения не хватило сведений, поэтому обращение закрываем. Пришлите то, о чём мы спросили, и мы рассмотрим его снова.',
      en: 'We lacked information, so we close the request. Send what we asked for, and we consider it again.',
    },
    attach: 'question',
    pausesClock: true,
    next: 'supply',
    archived: false,
  },
  {
    code: 'needs-development',
    clause: '2.7',
    title: { ru: 'Нужна доработка', en: 'Needs development' },
    text: {
      ru: 'Нужны детальная диагностика, доработка или обновление. Вернёмся к обращению: {until}',
      en: 'This needs diagnosis, development or an update. We come back to it on {until}.',
    },
    declineText: {
      ru: 'Нужна доработка, которую мы сейчас не можем обещать, поэтому обращение закрываем без решения.',
      en: 'This needs development that we cannot promise at present, so we close the request without a solution.',
    },
    attach: 'nothing',
    pausesClock: true,
    next: 'contest',
    archived: false,
  },
  {
    code: 'unsupported-environment',
    clause: '2.7',
    title: { ru: 'Не выполнены технические требования', en: 'Technical requirements not met' },
    text: {
      ru: 'Действия нарушают технические требования к установке и использованию продукта. Вернёмся к обращению: {until}',
      en: 'The steps go against the technical requirements for installing and using the product. We come back to it on {until}.',
    },
    declineText: {
      ru: 'Действия нарушают технические требования к установке и использованию продукта, поэтому помочь мы не можем.',
      en: 'The steps go against the technical requirements for installing and using the product, so we cannot help.',
    },
    attach: 'link',
    pausesClock: true,
    next: 'contest',
    archived: false,
  },
  {
    code: 'unlicensed-software',
    clause: '2.7',
    title: { ru: 'Нелицензионная программа', en: 'Unlicensed software' },
    text: {
      ru: 'На компьютере используется нелицензионная копия программы. Замените её на лицензионную; вернёмся к обращению: {until}',
      en: 'The computer runs an unlicensed copy of the program. Please replace it; we come back to the request on {until}.',
    },
    declineText: {
      ru: 'На компьютере используется нелицензионная копия программы, с ней мы помочь не можем.',
      en: 'The computer runs an unlicensed copy of the program, which we cannot support.',
    },
    attach: 'nothing',
    pausesClock: true,
    next: 'contest',
    archived: false,
  },
  {
    code: 'out-of-scope',
    clause: '2.7',
    title: { ru: 'Вне технической поддержки', en: 'Outside technical support' },
    text: {
      ru: 'Вопрос не относится к технической поддержке. Ниже указано, к кому обратиться.',
      en: 'The question is outside technical support. Whom to ask is named below.',
    },
    declineText: {
      ru: 'Вопрос не относится к технической поддержке. Ниже указано, к кому обратиться.',
      en: 'The question is outside technical support. Whom to ask is named below.',
    },
    attach: 'referral',
    pausesClock: true,
    next: 'contest',
    archived: false,
  },
  {
    code: 'unconstructive',
    clause: '2.7',
    title: { ru: 'Неконструктивное обсуждение', en: 'Unconstructive discussion' },
    text: {
      ru: 'Решение затягивается: вопрос поставлен некорректно или сведения не поступили вовремя. Вернёмся к обращению: {until}',
      en: 'The question is put in a way that cannot be worked on, or information came too late. We come back to it on {until}.',
    },
    declineText: {
      ru: 'Вопрос поставлен так, что решить его нельзя, или сведения не поступили вовремя, поэтому обращение закрываем.',
      en: 'The question is put in a way that cannot be worked on, or information came too late, so we close the request.',
    },
    attach: 'nothing',
    pausesClock: true,
    next: 'contest',
    archived: false,
  },
];
