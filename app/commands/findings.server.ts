import { Problem } from '~/domain/problem';
import type { Handlers } from './context.server';

export const findingHandlers: Handlers<
  | 'input.save'
  | 'input.remove'
  | 'questionnaire.save'
  | 'questionnaire.answer'
  | 'bank.add'
  | 'bank.edit'
  | 'bank.remove'
> = {
  async 'input.save'() {
    throw new Problem('not-found');
  },
  async 'input.remove'() {
    throw new Problem('not-found');
  },
  async 'questionnaire.save'() {
    throw new Problem('not-found');
  },
  async 'questionnaire.answer'() {
    throw new Problem('not-found');
  },
  async 'bank.add'() {
    throw new Problem('not-found');
  },
  async 'bank.edit'() {
    throw new Problem('not-found');
  },
  async 'bank.remove'() {
    throw new Problem('not-found');
  },
};
