import JSZip from 'jszip';
import { fetchDocument } from './downloads';
import { startOwnServer } from './own-server';
import { installOwner } from './stage-desk';
import { inPage, redirected, World } from './world';

/** The whole project as one file, and the same project on another installation. */

export async function moveProject(world: World, out: string): Promise<void> {
  const archive = await fetchDocument(world, out, 'project.zip', []);
  if (!archive) return;
  await checkDocuments(world, archive);
  const server = await startOwnServer();
  try {
    const other = new World(world.plan, server.base, world.account, world.recorder);
    await installOwner(other, server.setupLink);
    other.projectId = await bringIn(other, archive);
    world.recorder.equal('the project’s id after its import', other.projectId, world.projectId);
    await compare(world, archive, other);
    const again = await send(other, archive);
    world.recorder.equal('bringing it in twice', again.status, 422);
  } finally {
    await server.stop(false);
  }
}

async function send({ owner }: World, archive: Buffer) {
  const desk = await owner.get('/desk');
  const municipalityId = inPage(desk, /name="municipalityId"[^>]*value="([^"]+)"/, 'municipality');
  const form = new FormData();
  form.set('_call', 'project.receive');
  form.set('_id', crypto.randomUUID());
  form.set('file', new Blob([new Uint8Array(archive)], { type: 'application/zip' }), 'project.zip');
  return owner.sendForm(`/import/${municipalityId}`, form);
}

async function bringIn(other: World, archive: Buffer): Promise<string> {
  const target = redirected(await send(other, archive), /^\/desk\/[^/]+$/, 'bringing the project in');
  return target.slice('/desk/'.length);
}

/** Everything that was downloaded on the way is in the archive too, but for codes and what is of one person. */
async function checkDocuments({ recorder }: World, archive: Buffer): Promise<void> {
  const names = Object.keys((await JSZip.loadAsync(archive)).files);
  for (const name of [
    'summary-1.pdf',
    'action-plan.xlsx',
    'pilots.pdf',
    'programme.pdf',
    'final-report-1.docx',
  ])
    recorder.check(names.includes(`documents/${name}`), `the archive has no ${name}`);
}

/** Downloaded from where it came to, it has the same rows and the same attachments. */
async function compare(world: World, archive: Buffer, other: World): Promise<void> {
  const { status, bytes } = await other.owner.download(`/documents/${other.projectId}/project.zip`);
  world.recorder.equal('the archive of the imported project', status, 200);
  if (status !== 200) return;
  const [before, after] = [await contentOf(archive), await contentOf(bytes)];
  world.recorder.equal('its files', Object.keys(after), Object.keys(before));
  for (const [name, content] of Object.entries(before))
    world.recorder.check(after[name] === content, `${name} is not the same after the import`);
}

/** What an import reads: the rows of each table, and the attachments. Documents say when they were made. */
async function contentOf(archive: Buffer): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(archive);
  const files = Object.values(zip.files).filter(({ name }) => /^attachments\/.*[^/]$/.test(name));
  const attachments = await Promise.all(
    files.map(async (file) => [file.name, await file.async('base64')] as const),
  );
  const { tables } = JSON.parse((await zip.file('project.json')?.async('text')) ?? '{}') as {
    tables?: Record<string, Record<string, unknown>[]>;
  };
  const rows = Object.entries(tables ?? {}).map(
    ([name, all]) => [name, JSON.stringify(all.map((row) => JSON.stringify(row)).sort())] as const,
  );
  return Object.fromEntries([...rows, ...attachments].sort(([a], [b]) => (a < b ? -1 : 1)));
}
