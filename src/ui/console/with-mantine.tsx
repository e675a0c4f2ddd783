import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useScheme } from '../theme-choice';
import { adoptMantineVariables } from './mantine-variables';
import { consoleTheme } from './theme';

adoptMantineVariables();

/** The provider of Mantine's components, for each part of the console that uses them. */
export const WithMantine = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider
    theme={consoleTheme}
    forceColorScheme={useScheme()}
    withCssVariables={false}
    withGlobalClasses={false}
  >
    {children}
  </MantineProvider>
);
