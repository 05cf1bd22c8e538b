import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveFile } from './commands/archive.server';
import { runCommand, type Carried } from './commands/run.server';
import type { House } from './commands/context.server';
import { LIMITS } from './domain/limits';
import { isProblem, Problem } from './domain/problem';
import type { Actor } from './domain/actor';

/** Archives of whole projects on their way in: larger than a command's input, so they go by way of a file. */

/** One part of a form as it arrives; the reader of forms calls for each, and takes the text for the part's value. */
interface Part {
  name?: string;
  data: AsyncIterable<Uint8Array>;
}
type ReadForm = (take: (part: Part) => Promise<string>) => Promise<FormData>;

const FIELD_BYTES = 1_000;

/**
 * Takes the archive of a form to the command.
 * @param readForm reads the form part by part: nothing of the file is kept in memory
 * @throws Problem as the command; `file-missing`, `archive-too-large`, `invalid-input`
 */
export async function receiveArchive(
  house: House,
  actor: Actor,
  municipalityId: string,
  readForm: ReadForm,
): Promise<Carried> {
  const take = ({ name, data }: Part) =>
    name === 'file' ? kept(house, data, LIMITS.archiveBytes) : field(data);
  const form = await readForm(take).catch((error: unknown) => {
    // What is cut off on its way is no form.
    throw isProblem(error) ? error : new Problem('invalid-input');
  });
  return handOver(house, actor, { municipalityId, archive: String(form.get('file') ?? '') }, form.get('_id'));
}

/** An archive that lies on this machine, for the operator: as large as it is. @throws Problem as the command */
export async function receiveFile(
  house: House,
  actor: Actor,
  municipalityId: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Carried> {
  const archive = await kept(house, content, Infinity);
  return handOver(house, actor, { municipalityId, archive }, randomUUID());
}

/** The command gets the digest of what is in the file, which is removed whatever comes of it. */
async function handOver(
  house: House,
  actor: Actor,
  input: { municipalityId: string; archive: string },
  callId: unknown,
): Promise<Carried> {
  if (!/^[0-9a-f]{64}$/.test(input.archive)) throw new Problem('file-missing');
  try {
    return await runCommand(house, 'project.receive', input, actor, String(callId));
  } finally {
    await rm(archiveFile(house, input.archive), { force: true });
  }
}

/** Lets what is still on its way pass by unkept: a browser hears of a refusal only after all is sent. */
export async function letPass({ body }: Request): Promise<void> {
  if (body && !body.locked) await body.pipeTo(new WritableStream()).catch(() => undefined);
}

async function field(data: Part['data']): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of data) {
    length += part.length;
    if (length > FIELD_BYTES) throw new Problem('invalid-input');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Writes the file down as it comes, and gives it the name of its digest, which is returned; empty when nothing came. */
async function kept(house: House, data: Part['data'], most: number): Promise<string> {
  await mkdir(house.incoming, { recursive: true, mode: 0o700 });
  const part = join(house.incoming, `${randomUUID()}.part`);
  const file = await open(part, 'wx', 0o600);
  try {
    const sha256 = await written(file, data, most);
    if (sha256 !== '') await rename(part, archiveFile(house, sha256));
    return sha256;
  } finally {
    await file.close();
    await rm(part, { force: true });
  }
}

async function written(file: FileHandle, data: Part['data'], most: number): Promise<string> {
  const digest = createHash('sha256');
  let length = 0;
  for await (const part of data) {
    length += part.length;
    if (length > most) throw new Problem('archive-too-large');
    digest.update(part);
    await file.write(part);
  }
  return length > 0 ? digest.digest('hex') : '';
}
