import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CaseFault, parseCase, readCase, type WorkshopCase } from '../../scripts/replay/case';

const pathOf = (language: string) =>
  fileURLToPath(new URL(`../../app/commands/example/${language}.json`, import.meta.url));
const text = await readFile(pathOf('nb'), 'utf8');

type Loose = Record<string, unknown> & Record<string, Record<string, unknown>[]>;

/** The example with one thing changed, as its message, or as the case when it can still be read. */
function changed(change: (one: Loose) => void): string | WorkshopCase {
  const one = JSON.parse(text) as Loose;
  change(one);
  return read(JSON.stringify(one));
}

function read(source: string): string | WorkshopCase {
  try {
    return parseCase('x.json', source);
  } catch (error) {
    if (error instanceof CaseFault) return error.message;
    throw error;
  }
}

function row(one: Loose, section: string, i: number): Record<string, unknown> {
  const found = one[section]?.[i];
  if (!found) throw new Error(`no ${section}[${i}]`);
  return found;
}

/** What no translation may change, with its place: every key, every number, every pointer, every date. */
function skeleton(value: unknown, path = ''): unknown[] {
  if (typeof value === 'object' && value !== null)
    return [path, ...Object.entries(value).flatMap(([name, inner]) => skeleton(inner, `${path}/${name}`))];
  const plain = typeof value !== 'string' || value === '' || /^([a-z]{1,2}\d+|[\d:-]+)$/.test(value);
  return [plain ? [path, value] : path];
}

describe.each(['nb', 'nn', 'en'])('the shipped example (%s)', (language) => {
  const example = pathOf(language);

  it('is in its language, and for the rest the same workshop as the one in bokmål', async () => {
    const one = await readCase(example);
    const nb = await readCase(pathOf('nb'));
    expect(one.language).toBe(language);
    expect(skeleton(one)).toEqual(skeleton(nb));
    expect(one.themes.map((theme) => theme.key)).toEqual(nb.themes.map((theme) => theme.key));
    expect(one.groups).toEqual(nb.groups);
    const people = (of: WorkshopCase) =>
      of.invitees.map(({ name, sector, language: own }) => [name, sector, own]);
    expect(people(one)).toEqual(people(nb));
    const board = (of: WorkshopCase) => {
      const headings = [...new Set(of.needs.map((need) => need.cluster ?? ''))];
      return [...of.needs.map((need) => need.cluster ?? ''), ...of.priorityClusters].map((heading) =>
        headings.indexOf(heading),
      );
    };
    expect(board(one)).toEqual(board(nb));
  });

  it('has a tally that is the count of its ballots, and a choice that the votes decide', async () => {
    const one = await readCase(example);
    const nominated = one.proposals.filter((proposal) => proposal.nominated).map((proposal) => proposal.key);
    const tally = Object.fromEntries(nominated.map((key) => [key, 0]));
    for (const key of one.ballots.flatMap((ballot) => ballot.proposals)) tally[key] = (tally[key] ?? 0) + 1;
    expect(one.expected.tally).toEqual(tally);
    expect(one.expected.votesCast).toBe(one.ballots.flatMap((ballot) => ballot.proposals).length);
    expect(one.expected.voters).toBe(one.ballots.length);
    const lowest = Math.min(...one.chosen.map((key) => tally[key] ?? 0));
    const rest = nominated.filter((key) => !one.chosen.includes(key)).map((key) => tally[key] ?? 0);
    expect(lowest).toBeGreaterThan(Math.max(...rest));
  });

  it('has people, boards and texts as a real room has them', async () => {
    const one = await readCase(example);
    expect(one.invitees.length).toBeGreaterThanOrEqual(20);
    expect(one.invitees.map((invitee) => invitee.language)).toEqual(
      expect.arrayContaining(['ar', 'ti', 'uk']),
    );
    const texts = one.needs.map((need) => need.text);
    expect(texts.some((need) => /\p{Script=Arabic}/u.test(need))).toBe(true);
    expect(texts.some((need) => need.startsWith('='))).toBe(true);
    const sections = [one.stakeholders, one.homework, one.comments, one.merges, one.handedTo];
    for (const section of [...sections, one.solutions, one.actions, one.openPoints, one.pilots])
      expect(section.length).toBeGreaterThan(0);
  });
});

describe('a case that cannot be read gives one line with the field', () => {
  it.each<[string, (one: Loose) => void]>([
    [
      'ballots[3].proposals[1]: no proposal has the key "s99"',
      (one) => (row(one, 'ballots', 3).proposals = ['s1', 's99']),
    ],
    [
      'ballots[0].proposals[1]: "s4" is not nominated',
      (one) => (row(one, 'ballots', 0).proposals = ['s1', 's4']),
    ],
    [
      'ballots[0].proposals: 3 votes, 2 allowed',
      (one) => (row(one, 'ballots', 0).proposals = ['s1', 's3', 's5']),
    ],
    [
      'ballots[0].proposals[1]: "s1" is there twice',
      (one) => (row(one, 'ballots', 0).proposals = ['s1', 's1']),
    ],
    ['ballots[1].participant: "p01" is there twice', (one) => (row(one, 'ballots', 1).participant = 'p01')],
    ['invitees[1].key: "p01" is there twice (and 3 more)', (one) => (row(one, 'invitees', 1).key = 'p01')],
    ['invitees[4].sector: should be one of', (one) => (row(one, 'invitees', 4).sector = 'church')],
    ['invitees[4].name: is missing', (one) => delete row(one, 'invitees', 4).name],
    ['invitees[4].name: should not be empty', (one) => (row(one, 'invitees', 4).name = ' ')],
    ['groups[0].theme: no theme has the key "hav"', (one) => (row(one, 'groups', 0).theme = 'hav')],
    ['needs[2].text: should be text, is 7', (one) => (row(one, 'needs', 2).text = 7)],
    ['needs[2].group: no group has the key "g9"', (one) => (row(one, 'needs', 2).group = 'g9')],
    [
      'priorityClusters[0]: no need has the cluster "Vei"',
      (one) => (one.priorityClusters = ['Vei'] as never),
    ],
    [
      'homework[0].proposal: no chosen proposal has the key "s2"',
      (one) => (row(one, 'homework', 0).proposal = 's2'),
    ],
    [
      'homework[0].responsible[0]: no invitee has the key "p99"',
      (one) => (row(one, 'homework', 0).responsible = ['p99']),
    ],
    ['homework[0].due: should be a date like', (one) => (row(one, 'homework', 0).due = '16. februar')],
    ['solutions[1].proposal: "s1" is there twice', (one) => (row(one, 'solutions', 1).proposal = 's1')],
    [
      'handedTo[0].proposal: "s2" has been merged into "s1"',
      (one) => (row(one, 'handedTo', 0).proposal = 's2'),
    ],
    ['merges[1].into: "s12" has been merged into "s9"', (one) => (row(one, 'merges', 1).into = 's12')],
    ['merges[0].from[0]: "s9" is what it goes into', (one) => (row(one, 'merges', 0).from = ['s9'])],
    [
      'actions[0].told[0].status: should be one of open, done, stopped, is "late"',
      (one) => (row(one, 'actions', 0).told = [{ status: 'late' }]),
    ],
    ['expected: is missing', (one) => delete (one as Record<string, unknown>).expected],
    ['language: should be one of nb, nn, en, is "se"', (one) => (one.language = 'se' as never)],
    ['themes: should not be empty', (one) => (one.themes = [])],
    [
      'format: should be "workshop-case/1", is "workshop-case/9"',
      (one) => (one.format = 'workshop-case/9' as never),
    ],
  ])('%s', (message, change) => {
    const said = changed(change);
    expect(said).toContain(`x.json: ${message}`);
    expect(String(said)).not.toContain('\n');
  });

  it('not JSON: line and column', () => {
    expect(read('{\n  "format": ,\n}')).toMatch(/^x\.json: not JSON.*: [^\n]+$/);
    expect(read('')).toMatch(/^x\.json: not JSON/);
    expect(read('[1, 2')).toMatch(/^x\.json: not JSON/);
    expect(read('null')).toMatch(/^x\.json: should be an object, is null$/);
  });

  it('a missing file', async () => {
    await expect(readCase('/nowhere/x.json')).rejects.toThrow(/^x\.json: there is no such file/);
    await expect(readCase('/')).rejects.toThrow(CaseFault);
  });
});

describe('a case that can be read', () => {
  it('may carry fields that the replay does not know, and leave out what comes later', () => {
    const said = changed((one) => {
      one.weather = 'rain' as never;
      row(one, 'invitees', 0).shoeSize = 43;
      for (const later of [
        'stakeholders',
        'homework',
        'comments',
        'merges',
        'handedTo',
        'solutions',
        'actions',
        'openPoints',
        'pilots',
      ])
        delete one[later];
    });
    expect(typeof said).toBe('object');
  });

  it('may begin with a byte order mark', () => {
    expect(typeof read(`\uFEFF${text}`)).toBe('object');
  });
});
