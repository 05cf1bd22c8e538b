import { open } from './client';
import { save } from './stage-desk';
import { about, inPage, redirected, typed, type World } from './world';

/** Between the workshops: what the responsible find out, what others say, and what becomes of the proposals. */

const FIELDS = { facts: 'facts', exists: 'exists', example: 'examples', rewording: 'rewording' } as const;

/** The responsible write their report; where there are two, both at once in the same field. */
export async function doHomework(world: World): Promise<void> {
  for (const { proposal, responsible, report } of world.plan.homework) {
    const homeworkId = world.homework.id(proposal);
    const hands = responsible.map((key) => world.person(key).live);
    for (const [name, field] of Object.entries(FIELDS) as [keyof typeof FIELDS, string][]) {
      const words = typed(report?.[name] ?? '').split(/(?<=\s)/);
      const half = Math.ceil(words.length / Math.max(1, hands.length));
      const parts = hands.map((_, i) =>
        words
          .slice(i * half, (i + 1) * half)
          .join('')
          .trim(),
      );
      const writing = hands.map((hand, i) =>
        parts[i] ? hand.must('homework.write', { homeworkId, field, base: '', text: parts[i] }) : null,
      );
      await about(proposal, Promise.all(writing));
    }
    const [first = world.console] = hands;
    if (report?.talks)
      await about(proposal, first.must('talk.save', { homeworkId, who: report.talks.slice(0, 100) }));
    await about(proposal, first.must('homework.done', { homeworkId, done: true }));
  }
  await checkHomework(world);
}

async function checkHomework(world: World): Promise<void> {
  const page = await world.owner.get(`/desk/${world.projectId}/homework`);
  for (const { proposal, report } of world.plan.homework)
    for (const name of Object.keys(FIELDS) as (keyof typeof FIELDS)[])
      for (const word of typed(report?.[name] ?? '').split(/\s+/))
        world.recorder.check(shows(page.text, word), `the homework of ${proposal} lost "${word}"`);
}

/** Participants comment from their phones, the reference group through their links. */
export async function comment(world: World): Promise<void> {
  await world.console.must('comments.open', {});
  for (const one of world.plan.comments) {
    const said = { proposalId: world.proposals.id(one.proposal), text: one.text };
    const person = world.people.find(({ invitee }) => invitee.name === one.from);
    if (one.role === 'reference') await about(one.proposal, refer(world, one.from, said));
    else if (person) await about(one.proposal, person.live.must('comment.give', said));
    else await about(one.proposal, world.console.must('comment.note', { who: one.from, ...said }));
  }
  await checkBetween(
    world,
    'comments',
    world.plan.comments.map(({ text }) => text),
  );
}

async function refer(world: World, name: string, said: { proposalId: string; text: string }): Promise<void> {
  const { language } = world.plan;
  const path = `/desk/${world.projectId}/between`;
  const known = new Set(
    [...(await world.owner.get(path)).text.matchAll(/\/c\/([0-9A-Z]{10})"/g)].map(([, code]) => code),
  );
  await save(
    world,
    'between',
    'referee.save',
    { name, role: '', organisation: '', email: '', language },
    false,
  );
  const codes = [...(await world.owner.get(path)).text.matchAll(/\/c\/([0-9A-Z]{10})"/g)].map(
    ([, code]) => code,
  );
  const code = codes.find((one) => !known.has(one)) ?? codes[0] ?? '';
  const referee = open(world.base);
  inPage(await referee.get(`/c/${code}`), /(name="text")/, 'field for a comment');
  redirected(await referee.submit(`/c/${code}`, 'comment.refer', said), /^\/c\//, `${name} comments`);
}

/** Proposals that say the same become one; some are handed to named actors. */
export async function mergeAndHandOver(world: World): Promise<void> {
  for (const { into, from } of world.plan.merges) {
    const input = { into: world.proposals.id(into), from: from.map((key) => world.proposals.id(key)) };
    await about(into, world.console.must('proposal.merge', input));
  }
  for (const { proposal, actor } of world.plan.handedTo)
    await about(
      proposal,
      world.console.must('proposal.handover', { proposalId: world.proposals.id(proposal), actor }),
    );
  await checkBetween(
    world,
    'handed over',
    world.plan.handedTo.map(({ actor }) => actor),
  );
}

async function checkBetween(world: World, what: string, texts: readonly string[]): Promise<void> {
  const page = await world.owner.get(`/desk/${world.projectId}/between`);
  for (const text of texts)
    world.recorder.check(
      shows(page.text, typed(text)),
      `${what}: the desk does not show "${text.slice(0, 80)}"`,
    );
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const shows = (html: string, text: string) =>
  html.includes(text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign));
