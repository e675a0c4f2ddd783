import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Fills Mantine's ten shades with one token, which already adapts to the scheme. */
const shades = (token: string): MantineColorsTuple => {
  const shade = `var(${token})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
};

/** The Mantine theme of the console, based on the shared design tokens. */
export const consoleTheme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '16px' },
  defaultRadius: 'var(--radius)',
  primaryColor: 'accent',
  colors: { accent: shades('--accent'), note: shades('--note'), danger: shades('--danger') },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

const colorVariables = (name: string, token: string, soft: string) => ({
  [`--mantine-color-${name}-filled`]: `var(${token})`,
  [`--mantine-color-${name}-filled-hover`]: `color-mix(in oklab, var(${token}), var(--text) 14%)`,
  [`--mantine-color-${name}-light`]: `var(${soft})`,
  [`--mantine-color-${name}-light-hover`]: `var(${soft})`,
  [`--mantine-color-${name}-light-color`]: `var(${token})`,
});

const variables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-soft)',
  '--mantine-color-placeholder': 'var(--text-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-white': 'var(--on-accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--calm-soft)',
  '--mantine-color-disabled-color': 'var(--text-faint)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-light-color': 'var(--text-soft)',
  // Grays that components use directly: hovered items, borders, floating elements.
  '--mantine-color-gray-0': 'var(--hover)',
  '--mantine-color-gray-1': 'var(--hover)',
  '--mantine-color-gray-2': 'var(--line)',
  '--mantine-color-gray-3': 'var(--line)',
  '--mantine-color-dark-4': 'var(--line)',
  '--mantine-color-dark-5': 'var(--hover)',
  '--mantine-color-dark-6': 'var(--raised)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  ...colorVariables('accent', '--accent', '--accent-soft'),
  ...colorVariables('note', '--note', '--note-soft'),
  ...colorVariables('danger', '--danger', '--danger-soft'),
};

/**
 * Maps Mantine's variables to design tokens. Set for each scheme, because Mantine's scheme-specific
 * defaults would override common values.
 */
export const consoleVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: variables,
});
