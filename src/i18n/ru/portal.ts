/** Texts of the portal. */
export const texts = {
  title: 'Служба технической поддержки',
} as const;
