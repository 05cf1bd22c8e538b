import { describe, expect, it } from 'vitest';
import { readEnv } from '~/env.server';
import { WITH_MAIL } from '../support/db';

describe('the settings of mail', () => {
  const env = (settings: Record<string, string>) => readEnv({ ...WITH_MAIL, ...settings }).mail;
  it.each([
    ['a@b.no', { name: '', address: 'a@b.no' }],
    ['Samverk <a@b.no>', { name: 'Samverk', address: 'a@b.no' }],
    ['<a@b.no>', { name: '', address: 'a@b.no' }],
  ])('name the sender: %s', (MAIL_FROM, from) => expect(env({ MAIL_FROM })?.from).toEqual(from));

  it('may be left out, all of them', () => expect(readEnv({ SMTP_URL: '', MAIL_FROM: '' }).mail).toBeNull());

  it.each([
    ['MAIL_FROM', { MAIL_FROM: '' }],
    ['MAIL_FROM', { MAIL_FROM: 'nobody' }],
    ['MAIL_FROM', { MAIL_FROM: 'a@b.no\r\nBcc: c@d.no' }],
    ['SMTP_URL', { SMTP_URL: '' }],
    ['SMTP_URL', { SMTP_URL: 'http://mail.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: '' }],
  ])('are refused at the start with a line about %s: %j', (name, settings) =>
    expect(() => env(settings)).toThrow(new RegExp(`^The environment is not right.*\\n  ${name}: `)),
  );
});
