import { fetchDocument } from './downloads';
import { typed, type World } from './world';

/** The count protocol as a reader has it: every ballot on the page, counted again. */

const CODE = /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/;

/** Fetches the protocol, and counts again what stands in it: it is the tally, and everyone finds her own ballot. */
export async function recountProtocol(world: World, out: string): Promise<void> {
  await fetchDocument(world, out, 'count-protocol.pdf', []);
  const page = await fetchDocument(world, out, 'count-protocol.html', [world.plan.title]);
  if (!page) return;
  const text = page.toString('utf8');
  const ballots = ballotsOn(text);
  const numbers = numbersOn(world, text);
  const tally: Record<string, number> = {};
  for (const key of [...ballots.values()].flat().map((number) => numbers.get(number) ?? `?${number}`))
    tally[key] = (tally[key] ?? 0) + 1;
  for (const [key, votes] of Object.entries(world.recorder.record.tally))
    world.recorder.equal(`votes for ${key}, counted on the protocol`, tally[key] ?? 0, votes);
  for (const ballot of world.plan.ballots) {
    const code = world.checkCodes.get(ballot.participant) ?? '';
    const own = (ballots.get(code) ?? []).map((number) => numbers.get(number)).sort();
    if (ballot.proposals.length > 0)
      world.recorder.equal(
        `${ballot.participant}'s ballot on the protocol`,
        own,
        [...ballot.proposals].sort(),
      );
  }
  const [reader] = world.people;
  if (!reader) return;
  const same = ballotsOn((await reader.browser.get('/protocol')).text);
  world.recorder.equal('the protocol on a phone', [...same], [...ballots]);
}

const cellsOf = (page: string): string[][] =>
  [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<br[^>]*>|<\/p>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .trim(),
    ),
  );

/** Numbers of proposals by check code, one for each vote. */
function ballotsOn(page: string): Map<string, number[]> {
  const ballots = new Map<string, number[]>();
  for (const [code = '', given = ''] of cellsOf(page)) {
    if (!CODE.test(code)) continue;
    const votes = given.split('\n').flatMap((line) => {
      const [, number, times] = /^(\d+)\. .*?(?: × (\d+))?$/.exec(line.trim()) ?? [];
      return number ? Array.from({ length: Number(times ?? 1) }, () => Number(number)) : [];
    });
    ballots.set(code.replace('-', ''), votes);
  }
  return ballots;
}

/** The case's key for each number on the paper. */
function numbersOn(world: World, page: string): Map<number, string> {
  const keys = new Map(
    world.plan.proposals.map((proposal) => [escaped(typed(proposal.title)), proposal.key]),
  );
  return new Map(
    cellsOf(page).flatMap(([number = '', title = '']) => {
      const key = keys.get(title);
      return /^\d+$/.test(number) && key ? [[Number(number), key] as const] : [];
    }),
  );
}

const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
