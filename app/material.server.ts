import { drawPage, SLIDE } from './commands/pdf.server';
import { formInput } from './domain/formInput';
import { LIMITS } from './domain/limits';
import { Problem } from './domain/problem';
import { newestOf } from './newest';
import { allowView } from './views/allow.server';
import { countHomework } from './views/homework.server';
import { contentOf } from './views/material.server';
import { readForm, type Args } from './web.server';
import type { Actor } from './domain/actor';
import type { Db } from '~db/client.server';

/** Files that are shown when a homework is presented: taken in from forms, and drawn page by page. */

/** For the projector, and for what is looked at from near on a phone or in a list. */
const SIZES = { screen: SLIDE.width, phone: 960 } as const;
export type PageSize = keyof typeof SIZES;
export const isPageSize = (text: string): text is PageSize => Object.hasOwn(SIZES, text);

/** Pages as they were sent, by file, page and size: a plenary of a hundred phones asks for each at once. */
const drawn = newestOf<Buffer>(64_000_000, (page) => page.length);

interface Wanted {
  id: string;
  type: string;
  /** The first is 1. */
  page: number;
  size: PageSize;
}

/** A page of a file as a JPEG. */
export function pageOf(db: Db, wanted: Wanted): Promise<Buffer> {
  const key = ({ id, page, size }: Wanted) => `${id} ${page} ${size}`;
  return drawn(key(wanted), async () => {
    if (wanted.size === 'screen') return wholePage(db, wanted);
    const whole = await pageOf(db, { ...wanted, size: 'screen' });
    const { default: sharp } = await import('sharp');
    return sharp(whole).resize({ width: SIZES.phone, withoutEnlargement: true }).jpeg(QUALITY).toBuffer();
  });
}

/** Letters on a slide keep their edges. */
const QUALITY = { quality: 85, chromaSubsampling: '4:4:4' } as const;

/** @throws Problem `not-found` when it was forgotten meanwhile */
async function wholePage(db: Db, { id, type, page }: Wanted): Promise<Buffer> {
  const content = await contentOf(db, id);
  if (!content) throw new Problem('not-found');
  // A picture is kept as what it is shown as.
  if (type !== 'application/pdf') return Buffer.from(content);
  const { data, width, height } = await drawPage(content, page - 1);
  const raw = { width, height, channels: 4 } as const;
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw }).flatten({ background: '#fff' }).jpeg(QUALITY).toBuffer();
}

/** The file of a form, as the command takes it. @throws Problem `file-missing`, `file-too-large` */
export async function materialIn(form: FormData): Promise<{ name: string; file: string }> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) throw new Problem('file-missing');
  if (file.size > LIMITS.uploadBytes) throw new Problem('file-too-large');
  const name = file.name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LIMITS.name);
  const content = Buffer.from(await file.arrayBuffer());
  return { name: name.replace(/[\uD800-\uDBFF]$/, ''), file: content.toString('base64') };
}

/** Does this request send a form with files? */
export const isUpload = ({ request }: Pick<Args, 'request'>): boolean =>
  request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;

/** Files are large: a form with one is read only for who may add it. @throws Problem */
export async function mayAddMaterial(
  { context }: Pick<Args, 'context'>,
  actor: Actor,
  projectId: string,
): Promise<void> {
  const db = context.house.store.read;
  await allowView(db, actor, projectId, 'material.add');
  if (actor.kind === 'participant' && (await countHomework(db, projectId, actor.participantId)) === 0)
    throw new Problem('not-responsible');
}

/** A form with a file, sent by a script, as a call on the wire. @throws Problem as materialIn */
export async function materialCall(args: Args, projectId: string) {
  const form = await readForm(args);
  const input = { ...formInput(form), ...(await materialIn(form)), projectId };
  return { name: 'material.add', callId: String(form.get('_id')), input };
}
