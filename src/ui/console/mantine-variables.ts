import {
  DEFAULT_THEME,
  convertCssVariables,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { consoleTheme, consoleVariables } from './theme';

const theme = mergeMantineTheme(DEFAULT_THEME, consoleTheme);

/** What Mantine's components read of the theme, as CSS. */
const variablesCss = (): string =>
  convertCssVariables(deepMerge(defaultCssVariablesResolver(theme), consoleVariables(theme)));

/**
 * Adds the variables of the console to the document as a constructed style sheet: the content policy
 * refuses the <style> element in which Mantine would write them.
 */
export const adoptMantineVariables = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(variablesCss());
  document.adoptedStyleSheets.push(sheet);
};
