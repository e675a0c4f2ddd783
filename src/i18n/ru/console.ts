/** Texts of the console. */
export const texts = {
  title: 'Рабочее место',
} as const;
