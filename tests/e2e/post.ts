import { startMailServer, type MailServer } from '../support/smtp';
import { stageTest } from './stage';

interface Mailing {
  post: MailServer;
  /** Addresses that the mail server does not know, and what it answers. */
  refuses: Record<string, string>;
  settings: Record<string, string>;
}

/** A server that sends by a mail server of its own. */
export const mailTest = stageTest.extend<object, Mailing>({
  refuses: [{}, { option: true, scope: 'worker' }],
  post: [
    async ({ refuses }, use) => {
      const server = await startMailServer({ refuses: { ...refuses } });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  settings: [
    async ({ post }, use) => use({ SMTP_URL: post.url, MAIL_FROM: 'noreply@samverk.example' }),
    { scope: 'worker' },
  ],
});
