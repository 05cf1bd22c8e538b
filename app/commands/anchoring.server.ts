import { Problem } from '~/domain/problem';
import type { Handlers } from './context.server';

export const anchoringHandlers: Handlers<
  'anchor.save' | 'partner.save' | 'partner.remove' | 'partner.admit' | 'partner.dismiss' | 'partner.link'
> = {
  async 'anchor.save'() {
    throw new Problem('not-found');
  },
  async 'partner.save'() {
    throw new Problem('not-found');
  },
  async 'partner.remove'() {
    throw new Problem('not-found');
  },
  async 'partner.admit'() {
    throw new Problem('not-found');
  },
  async 'partner.dismiss'() {
    throw new Problem('not-found');
  },
  async 'partner.link'() {
    throw new Problem('not-found');
  },
};
