import { open } from './client';
import { save } from './stage-desk';
import { checkTally } from './stage-vote';
import { about, inPage, redirected, typed, type World } from './world';
import { checkWriting, writeTogether } from './writing';

/** Between the workshops: what the responsible find out, what others say, and what becomes of the proposals. */

const FIELDS = { facts: 'facts', exists: 'exists', example: 'examples', rewording: 'rewording' } as const;
type Report = World['plan']['homework'][number]['report'];
const NAME = 100;

/** The texts of a report by the product's fields. */
const textsOf = (report: Report) =>
  (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((name) => {
    return { name, field: FIELDS[name], text: typed(report?.[name] ?? '') };
  });

/** The responsible write their reports; where there are several, two at once in the same field. */
export async function doHomework(world: World): Promise<void> {
  for (const [i, { proposal, responsible, report }] of world.plan.homework.entries()) {
    const homeworkId = world.homework.id(proposal);
    const hands = responsible.map((key) => world.person(key).live);
    const [first = world.console] = hands;
    for (const { name, field, text } of textsOf(report)) {
      if (text === '') continue;
      const write = writeTogether([first, ...hands.slice(1)], text, (hand, words) =>
        hand.must('homework.write', { homeworkId, field, ...words }),
      );
      await about(`homework[${i}].report.${name}`, write);
    }
    const talks = typed(report?.talks ?? '');
    // Whom they spoke with is a name; what does not fit there stands with the talk.
    const talk = { homeworkId, who: talks.slice(0, NAME), what: talks.length > NAME ? talks : '' };
    if (talks !== '') await about(`homework[${i}].report.talks`, first.must('talk.save', talk));
    await about(`homework[${i}]`, first.must('homework.done', { homeworkId, done: true }));
  }
  await checkHomework(world);
}

async function checkHomework(world: World): Promise<void> {
  const desk = await world.owner.get(`/desk/${world.projectId}/homework`);
  for (const { proposal, responsible, report } of world.plan.homework) {
    const topic = `homework:${world.homework.id(proposal)}` as const;
    const wanted = Object.fromEntries(textsOf(report).map(({ field, text }) => [field, text]));
    const readers = [world.console, ...responsible.map((key) => world.person(key).live)];
    for (const live of readers)
      await checkWriting(world, live, topic, wanted, `the homework of ${proposal} at the ${live.as}`);
    const told = world.console.view(topic)?.report;
    world.recorder.equal(`${proposal} is done`, told?.done, true);
    for (const text of [...Object.values(wanted), typed(report?.talks ?? '').slice(0, NAME)])
      world.recorder.check(shows(desk.text, text), `the desk lacks "${text}" of the homework of ${proposal}`);
  }
}

/** Participants comment from their phones, the reference group through their links. */
export async function comment(world: World): Promise<void> {
  await world.console.must('comments.open', {});
  const codes = new Map<string, string>();
  for (const [i, one] of world.plan.comments.entries()) {
    const said = { proposalId: world.proposals.id(one.proposal), text: one.text };
    const person = world.people.find(({ invitee }) => typed(invitee.name) === typed(one.from));
    const path = `comments[${i}]`;
    if (one.role === 'reference') await about(path, refer(world, codes, one.from, said));
    else if (person) await about(path, person.live.must('comment.give', said));
    else await about(path, world.console.must('comment.note', { who: one.from, ...said }));
  }
  const { comments } = world.plan;
  await checkBetween(world, 'comments', [...comments.map(({ text }) => text), ...codes.keys()]);
}

interface Said {
  proposalId: string;
  text: string;
}
/** By the link of one who is put into the reference group the first time that she says something. */
async function refer(world: World, codes: Map<string, string>, name: string, said: Said): Promise<void> {
  const code = codes.get(typed(name)) ?? (await newReferee(world, name, [...codes.values()]));
  codes.set(typed(name), code);
  const referee = open(world.base);
  inPage(await referee.get(`/c/${code}`), /(name="text")/, 'field for a comment');
  redirected(await referee.submit(`/c/${code}`, 'comment.refer', { ...said }), /^\/c\//, `${name} comments`);
}

async function newReferee(world: World, name: string, known: readonly string[]): Promise<string> {
  const { language } = world.plan;
  const fields = { name, role: '', organisation: '', email: '', language };
  await save(world, 'between', 'referee.save', fields, known.length === 0);
  const desk = await world.owner.get(`/desk/${world.projectId}/between`);
  const links = [...desk.text.matchAll(/\/c\/([0-9A-Z]{10})"/g)].map(([, code = '']) => code);
  const code = links.find((one) => !known.includes(one));
  if (!code) throw new Error(`the desk has no link for ${name}`);
  return code;
}

/** Proposals that say the same become one; some are handed to named actors. The count stays what it was. */
export async function mergeAndHandOver(world: World): Promise<void> {
  const { merges, handedTo } = world.plan;
  for (const [i, { into, from }] of merges.entries()) {
    const input = { into: world.proposals.id(into), from: from.map((key) => world.proposals.id(key)) };
    await about(`merges[${i}]`, world.console.must('proposal.merge', input));
  }
  for (const [i, { proposal, actor }] of handedTo.entries()) {
    const input = { proposalId: world.proposals.id(proposal), actor };
    await about(`handedTo[${i}]`, world.console.must('proposal.handover', input));
  }
  await checkBetween(
    world,
    'handed over',
    handedTo.map(({ actor }) => actor),
  );
  await world.console.resync();
  const { result } = world.console.view('console') ?? {};
  world.recorder.check(Boolean(result), 'the count is gone after merging');
  if (result) checkTally(world, result);
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
