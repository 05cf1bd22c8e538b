import { loadPart, type PartData } from './desk.server';
import { lettersById, writePack } from './letters.server';
import { betweenView, refereeRows } from './views/between.server';
import type { BetweenView } from './views/shapes';
import type { Args } from './web.server';

/** The desk between the workshops, with the letter that each of the reference group would get: to be sent, or copied. */
export function loadBetween(args: Args): Promise<PartData<BetweenView>> {
  const { house, origin } = args.context;
  return loadPart(args, async (db, project, role) => {
    const now = house.now();
    const view = await betweenView(db, project, { role, origin, now });
    const mailReady = house.postman !== null;
    if (role === 'reader') return { ...view, mailReady, letter: null };
    const people = (await refereeRows(db, project.id))
      .filter((row) => row.removedAt === null)
      .map(({ code, ...row }) => ({ ...row, personalCode: code }));
    const letters = await lettersById({ db, project, origin, now }, 'comments', people);
    const referees = view.referees.map((one) => ({ ...one, letter: letters.get(one.id) ?? null }));
    const { subject, lead } = (await writePack(db, project, project.language, origin)).pack.proposals;
    return { ...view, referees, mailReady, letter: { subject, text: `${lead}\n\n${view.link}` } };
  });
}
