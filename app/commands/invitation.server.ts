import { Problem } from '~/domain/problem';
import type { Handlers } from './context.server';

export const invitationHandlers: Handlers<
  'pack.save' | 'pack.reset' | 'pack.send' | 'mail.retry' | 'mail.cancel'
> = {
  async 'pack.save'() {
    throw new Problem('not-found');
  },
  async 'pack.reset'() {
    throw new Problem('not-found');
  },
  async 'pack.send'() {
    throw new Problem('not-found');
  },
  async 'mail.retry'() {
    throw new Problem('not-found');
  },
  async 'mail.cancel'() {
    throw new Problem('not-found');
  },
};
