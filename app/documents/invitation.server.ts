import { and, eq, isNull } from 'drizzle-orm';
import MailComposer from 'nodemailer/lib/mail-composer';
import { packLanguage } from '~/domain/pack';
import { found, Problem } from '~/domain/problem';
import { MAIL_KINDS } from '~/domain/lists';
import { writeLetters, writePack } from '~/letters.server';
import { letterParts } from '~/mail.server';
import { renderBadges } from '~/reports/badges.server';
import { calendarFile } from '~/reports/calendar.server';
import { renderDocx } from '~/reports/docx.server';
import { infoPackDocument } from '~/reports/info-pack';
import { renderPdf } from '~/reports/pdf.server';
import { oneLine } from '~/reports/text';
import { isId } from '~/views/allow.server';
import { badgesView } from '~/views/badges.server';
import { participants } from '~db/schema';
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

/** A personal code signs its holder in, so readers get none. @throws Problem `not-allowed` */
function onlyForLeaders({ standing }: Request): void {
  if (standing === 'reader') throw new Problem('not-allowed');
}

const personIn = (query: URLSearchParams) => {
  const id = query.get('person') ?? '';
  return isId(id) ? id : '';
};

/** One person's letter as a draft: mail programs open it ready to be sent (X-Unsent). */
async function mailFile(request: Request): Promise<Response> {
  onlyForLeaders(request);
  const { context, project, query, file } = request;
  const { house, origin } = context;
  const db = house.store.read;
  const [row] = await db
    .select()
    .from(participants)
    .where(
      and(
        eq(participants.id, personIn(query)),
        eq(participants.projectId, project.id),
        isNull(participants.removedAt),
      ),
    );
  const person = found(row);
  const kind = MAIL_KINDS.find((one) => one === query.get('kind')) ?? 'invitation';
  const [letter] = await writeLetters({ db, project, origin, now: house.now() }, kind, [person]);
  const parts = letterParts(found(letter));
  const draft = new MailComposer({
    ...parts,
    ...(person.email ? { to: { name: oneLine(person.name), address: person.email } } : {}),
    headers: { ...parts.headers, 'X-Unsent': '1' },
  });
  return download(file, await draft.compile().build());
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
