import { Problem } from '~/domain/problem';
import type { Handlers } from './context.server';

export const stakeholderHandlers: Handlers<
  | 'stakeholder.add'
  | 'stakeholder.save'
  | 'stakeholder.judge'
  | 'stakeholder.move'
  | 'stakeholder.remove'
  | 'stakeholder.invite'
  | 'consequence.save'
  | 'consequence.done'
  | 'consequence.remove'
> = {
  async 'stakeholder.add'() {
    throw new Problem('not-found');
  },
  async 'stakeholder.save'() {
    throw new Problem('not-found');
  },
  async 'stakeholder.judge'() {
    throw new Problem('not-found');
  },
  async 'stakeholder.move'() {
    throw new Problem('not-found');
  },
  async 'stakeholder.remove'() {
    throw new Problem('not-found');
  },
  async 'stakeholder.invite'() {
    throw new Problem('not-found');
  },
  async 'consequence.save'() {
    throw new Problem('not-found');
  },
  async 'consequence.done'() {
    throw new Problem('not-found');
  },
  async 'consequence.remove'() {
    throw new Problem('not-found');
  },
};
