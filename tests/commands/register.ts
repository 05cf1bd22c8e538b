import type { House } from '~/commands/context.server';
import { participants, partners } from '~db/schema';
import { call, type Project, type Sent } from '../support/make';
import { rows } from './rows';

/** The register of a project, as its owner fills and reads it. */
export function registerOf(house: House, project: Project) {
  const ofProject = { projectId: project.id };
  const about = { ...ofProject, name: 'Ida', sector: 'politics', language: 'nb' } as const;
  const save = (input: Partial<Sent<'invitee.save'>> = {}) =>
    call(house, project.owner, 'invitee.save', { ...about, ...input });
  return {
    save,
    invite: async (input?: Partial<Sent<'invitee.save'>>) => (await save(input)).answer.participantId ?? '',
    undo: (changeId: string | undefined) =>
      call(house, project.owner, 'change.undo', { ...ofProject, changeId: changeId ?? '' }),
    listed: async () =>
      (await rows(house, 'participants', ofProject)).sort((a, b) => a.position - b.position),
    /** Fills it at once, as many invitations would. */
    async crowd(size: number): Promise<void> {
      const people = Array.from({ length: size }, (_, i) => ({
        ...{ id: house.newId(), ...ofProject, name: `Navn ${i}`, organisation: '', sector: 'other' },
        ...{ language: 'nb', email: '', personalCode: house.newId(), invited: true },
        ...{ position: i, removedAt: null },
      }));
      await house.store.write(async (tx) => {
        for (let at = 0; at < size; at += 100)
          await tx.insert(participants).values(people.slice(at, at + 100) as never);
      });
    },
  };
}
export type Register = ReturnType<typeof registerOf>;

/** A partner municipality of the project; returns its id. */
export async function makePartner(house: House, projectId: string): Promise<string> {
  const id = house.newId();
  const partner = { id, projectId, position: 1, name: 'Sørvik kommune', contact: '', email: '' };
  await house.store.write((tx) => tx.insert(partners).values(partner));
  return id;
}
