import type { Browser } from '../replay/client';
import { startOwnServer } from '../replay/own-server';
import { redirected } from '../replay/world';
import { median, rounded } from './figures';
import { importProject, installOwner, must, sectorOf, type Size } from './project';

/** How much slower a page may be with 500 invitees and 60 stakeholders than with ten of each. */
export const BAR = 3;

const SIZES = {
  few: { people: 10, stakeholders: 10, tables: 3 },
  many: { people: 500, stakeholders: 60, tables: 3 },
} as const;
const PAGES = [
  '',
  '/anchoring',
  '/inputs',
  '/bank',
  '/themes',
  ...[1, 2, 3, 4, 5].map((step) => `/stakeholders?step=${step}`),
  '/map',
  '/people',
  '/people?page=2',
  '/import',
  '/workshops',
  '/agenda/1',
  '/invitation',
  '/mail',
  '/tables',
] as const;

interface PageLine {
  page: string;
  /** Medians in milliseconds from the request to the last byte. */
  few: number;
  many: number;
  ratio: number;
}

/** Measures every page of the desk on a server of its own. */
export async function benchPages(rounds: number): Promise<PageLine[]> {
  const server = await startOwnServer();
  try {
    const owner = await installOwner(server.base, server.setupLink);
    const few = await makeProject(owner, SIZES.few);
    const many = await makeProject(owner, SIZES.many);
    const lines: PageLine[] = [];
    for (const page of PAGES) lines.push(await measure(owner, page, { few, many }, rounds));
    return lines;
  } finally {
    await server.stop(false);
  }
}

/** A project of this size, with some agenda and input. */
async function makeProject(owner: Browser, size: Size): Promise<string> {
  const id = await importProject(owner, size);
  const agenda = { number: 1, template: 'workshop-1' };
  redirected(await owner.submit(`/desk/${id}/agenda/1`, 'agenda.fill', agenda), /^\/desk\//, 'an agenda');
  for (let i = 0; i < size.stakeholders; i += 1) await giveInput(owner, id, i);
  return id;
}

async function giveInput(owner: Browser, projectId: string, i: number): Promise<void> {
  const told = { works: 'Samarbeidet', hard: `Å finne tid ${i}`, barriers: '', measures: '', date: '' };
  const input = { projectId, who: `Person ${i}`, organisation: '', sector: sectorOf(i) ?? '', ...told };
  const { inputId = '' } = await must(owner, projectId, 'input.save', input);
  const finding = { projectId, kind: 'need', text: `Mer tid ${i}`, themeId: '', inputId };
  await must(owner, projectId, 'bank.add', finding);
}

/** Few and many in turn, so that whatever else the machine does meets both alike. */
async function measure(
  owner: Browser,
  page: string,
  projects: { few: string; many: string },
  rounds: number,
): Promise<PageLine> {
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round <= rounds; round += 1)
    for (const size of ['few', 'many'] as const) {
      const start = performance.now();
      const { status } = await owner.get(`/desk/${projects[size]}${page}`);
      if (status !== 200) throw new Error(`${page || 'the front page'} was answered ${status}`);
      // The first round only warms up.
      if (round > 0) times[size].push(performance.now() - start);
    }
  const [few, many] = [rounded(median(times.few)), rounded(median(times.many))];
  return { page: page || '/', few, many, ratio: rounded(many / few, 2) };
}
