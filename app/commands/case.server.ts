import { Problem } from '~/domain/problem';
import type { Handlers } from './context.server';

export const caseHandlers: Handlers<'project.import'> = {
  async 'project.import'() {
    throw new Problem('not-found');
  },
};
