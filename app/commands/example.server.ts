import type { Handlers } from './context.server';
export const exampleHandlers: Handlers<'project.example'> = {
  async 'project.example'() {
    return {};
  },
};
