import { builtInMailConfig, languages, notificationTypes } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { previewPage } from './preview-page';
import { sampleEmails } from './sample-emails';

describe('the preview of emails', () => {
  it('shows every type in every language, in sandboxed frames', () => {
    const page = previewPage(sampleEmails(), builtInMailConfig);
    for (const language of languages)
      for (const type of notificationTypes) expect(page).toContain(`<h2>${type}, ${language}</h2>`);
    const count = languages.length * notificationTypes.length;
    expect(page.match(/<iframe title="[^"]*" sandbox srcdoc=/gu)).toHaveLength(count);
    expect(page).not.toContain('<список участников>');
  });
});
