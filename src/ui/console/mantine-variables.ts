import {
  DEFAULT_THEME,
  convertCssVariables,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { consoleTheme, consoleVariables } from './theme';

const theme = mergeMantineTheme(DEFAULT_THEME, consoleTheme);

/** The theme variables of Mantine as CSS. */
const variablesCss = (): string =>
  convertCssVariables(deepMerge(defaultCssVariablesResolver(theme), consoleVariables(theme)));

/**
 * Adds the theme variables as a constructed stylesheet, because the content security policy blocks
 * the <style> element that Mantine would insert.
 */
export const adoptMantineVariables = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(variablesCss());
  document.adoptedStyleSheets.push(sheet);
};
