import { loadPart, type PartData } from './desk.server';
import { lettersById } from './letters.server';
import { homeworkDesk } from './views/homework.server';
import { peopleOf } from './views/rows.server';
import type { HomeworkDesk } from './views/shapes';
import type { Args } from './web.server';

/** The desk's page of the homework, with the reminder that each would get: for who sends it in another way. */
export function loadHomework(args: Args): Promise<PartData<HomeworkDesk>> {
  const { house, origin } = args.context;
  return loadPart(args, async (db, project, role) => {
    const now = house.now();
    const desk = await homeworkDesk(db, project, role, now);
    const mailReady = house.postman !== null;
    if (role === 'reader') return { ...desk, mailReady };
    const all = await peopleOf(db, project.id);
    const people = desk.nudges.flatMap(({ id }) => all.find((person) => person.id === id) ?? []);
    const letters = await lettersById({ db, project, origin, now }, 'homework', people);
    const nudges = desk.nudges.map((one) => ({ ...one, letter: letters.get(one.id)?.text ?? '' }));
    return { ...desk, nudges, mailReady };
  });
}
