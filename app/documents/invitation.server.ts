import { packLanguage } from '~/domain/pack';
import { found, Problem } from '~/domain/problem';
import { PACK_KINDS } from '~/domain/lists';
import { writeLetters, writePack } from '~/letters.server';
import { letterParts } from '~/mail.server';
import { renderBadges } from '~/reports/badges.server';
import { calendarFile } from '~/reports/calendar.server';
import { renderDocx } from '~/reports/word.server';
import { infoPackDocument } from '~/reports/info-pack';
import { renderPdf } from '~/reports/pdf.server';
import { badgesView } from '~/views/badges.server';
import { addressedIn, draftOf, onlyForLeaders, personIn } from './draft.server';
import { download, sentences, type Maker, type Request } from './document.server';

export const invitationDocuments: Record<string, Maker> = {
  'info-pack.pdf': async (request) => download(request.file, renderPdf(await infoPack(request))),
  'info-pack.docx': async (request) => download(request.file, await renderDocx(await infoPack(request))),
  'invitation.ics': calendar,
  'invitation.eml': mailFile,
  'badges.pdf': badges,
};

/** The pack in the language that the address asks for, else the project's. */
function written({ context, project, query }: Request) {
  const asked = packLanguage(query.get('language') ?? '');
  return writePack(context.house.store.read, project, asked || project.language, context.origin);
}

async function infoPack(request: Request) {
  const { composing, pack } = await written(request);
  return infoPackDocument(composing, pack, request.context.house.now().getTime());
}

async function calendar(request: Request): Promise<Response> {
  const { composing } = await written(request);
  const file = calendarFile(composing, request.context.house.now());
  if (file === '') throw new Problem('no-dates');
  return download(request.file, file);
}

/** One person's letter as a draft. */
async function mailFile(request: Request): Promise<Response> {
  const { context, project, query, file } = request;
  const person = await addressedIn(request);
  const { house, origin } = context;
  const kind = PACK_KINDS.find((one) => one === query.get('kind')) ?? 'invitation';
  const writing = { db: house.store.read, project, origin, now: house.now() };
  const [letter] = await writeLetters(writing, kind, [person]);
  return download(file, await draftOf(person, letterParts(found(letter))));
}

async function badges(request: Request): Promise<Response> {
  onlyForLeaders(request);
  const { context, project, query, file } = request;
  const personId = query.has('person') ? personIn(query) : null;
  const view = await badgesView(context.house.store.read, project, context.origin, personId);
  const [t, report] = await Promise.all([
    sentences(project.language, 'papers'),
    sentences(project.language, 'report'),
  ]);
  const words = {
    t: (key: string, values?: Record<string, unknown>) => t(`badges.${key}`, values),
    sector: (sector: string) => report(`people.sectors.${sector}`),
  };
  return download(file, renderBadges(view, words, context.house.now().getTime()));
}
