import { randomBytes, randomUUID } from 'node:crypto';
import { open, Refused, type Browser } from '../replay/client';
import { startOwnServer } from '../replay/own-server';
import { formTarget, inPage, redirected } from '../replay/world';

/** How much slower a page may be with 500 invitees and 60 stakeholders than with ten of each. */
export const BAR = 3;

const SIZES = { few: { people: 10, stakeholders: 10 }, many: { people: 500, stakeholders: 60 } } as const;
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
    const owner = open(server.base);
    redirected(await owner.get(server.setupLink), /^\/setup$/, 'the setup link');
    const password = randomBytes(15).toString('base64url');
    const account = { municipality: 'Bench', name: 'Bench', email: 'bench@example.org', password };
    redirected(await owner.submit('/setup', 'setup.install', account), /^\/desk$/, 'setting up');
    const few = await makeProject(owner, SIZES.few);
    const many = await makeProject(owner, SIZES.many);
    const lines: PageLine[] = [];
    for (const page of PAGES) lines.push(await measure(owner, page, { few, many }, rounds));
    return lines;
  } finally {
    await server.stop(false);
  }
}

type Size = (typeof SIZES)[keyof typeof SIZES];
const list = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
const SECTORS = ['municipality', 'business', 'voluntary', 'target', 'politics', 'other'];
const sectorOf = (i: number) => SECTORS[i % SECTORS.length];
const JUDGED = { overall: ['negative', 'neutral', 'positive'], affected: ['neutral', 'little', 'much'] };

/** A project of this size by the one-press import, and then some agenda and input by forms. */
async function makeProject(owner: Browser, size: Size): Promise<string> {
  const desk = await owner.get('/desk');
  const municipalityId = inPage(desk, /name="municipalityId"[^>]*value="([^"]+)"/, 'the municipality');
  const file = JSON.stringify(caseOf(size));
  const target = formTarget(desk, 'municipalityId', '/desk');
  const form = new FormData();
  for (const [name, value] of Object.entries({ _call: 'project.import', _id: randomUUID(), municipalityId }))
    form.append(name, value);
  form.append('file', new Blob([file], { type: 'application/json' }), 'case.json');
  const made = await owner.sendForm(target, form);
  const id = redirected(made, /^\/desk\/[^/]+$/, 'importing').slice('/desk/'.length);
  const filled = await owner.submit(`/desk/${id}/agenda/1`, 'agenda.fill', {
    number: 1,
    template: 'workshop-1',
  });
  redirected(filled, /^\/desk\//, 'filling the agenda');
  for (let i = 0; i < size.stakeholders; i += 1) await giveInput(owner, id, i);
  return id;
}

async function giveInput(owner: Browser, projectId: string, i: number): Promise<void> {
  const told = { works: 'Samarbeidet', hard: `Å finne tid ${i}`, barriers: '', measures: '', date: '' };
  const input = { projectId, who: `Person ${i}`, organisation: '', sector: sectorOf(i) ?? '', ...told };
  const reply = await owner.call('console', projectId, 'input.save', input);
  if (!reply.ok) throw new Refused('input.save', reply.problem);
  const { inputId = '' } = reply.answer;
  const finding = { projectId, kind: 'need', text: `Mer tid ${i}`, themeId: '', inputId };
  await owner.call('console', projectId, 'bank.add', finding);
}

const caseOf = ({ people, stakeholders }: Size) => ({
  format: 'workshop-case/1',
  language: 'nb',
  title: `${people} personer`,
  aim: 'Måle',
  themes: list(3, (i) => ({ key: `t${i}`, title: `Tema ${i}`, questions: ['Hvordan får vi det til?'] })),
  stakeholders: list(stakeholders, (i) => ({
    name: `Interessent ${i}`,
    sector: sectorOf(i),
    tier: i % 2 === 0 ? 'primary' : 'secondary',
    need: 'Å bli hørt',
    overall: JUDGED.overall[i % 3],
    affected: JUDGED.affected[(i >> 1) % 3],
  })),
  invitees: list(people, (i) => ({
    key: `p${i}`,
    name: `Person ${i}`,
    organisation: `Organisasjon ${i % 40}`,
    sector: sectorOf(i),
    email: `person${i}@example.org`,
  })),
  workshops: [1, 2].map((number) => ({
    number,
    date: `2027-02-0${number}`,
    start: '16:00',
    minutes: 240,
    place: 'Rådhuset',
  })),
  groups: list(3, (i) => ({ key: `g${i}`, theme: `t${i}` })),
});

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
  const [few, many] = [median(times.few), median(times.many)];
  return { page: page || '/', few, many, ratio: Math.round((many / few) * 100) / 100 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
