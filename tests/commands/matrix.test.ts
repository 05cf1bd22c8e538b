import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE, type CommandName } from '~/commands/catalogue';
import { runCommand, type Carried } from '~/commands/run.server';
import type { ProblemCode } from '~/domain/problem';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import { call, goTo, makeMunicipality, newCallId, outcomeOf, type Municipality } from '../support/make';
import { CASES } from './cases';
import { rows } from './rows';
import { shown } from './shown';
import {
  mark,
  makeElsewhere,
  makeWorld,
  MAY,
  type Actors,
  type Case,
  type Elsewhere,
  type Who,
  type World,
} from './world';

/** Tested in a file of its own. */
const ELSEWHERE: Record<string, string> = { 'setup.install': './setup.test.ts' };

let house: OpenHouse;
let elsewhere: Elsewhere;
let shared: Municipality;
let worlds = 0;
/** A new one for every thirty commands: all of it is read again and again. */
async function settle(): Promise<void> {
  if (worlds++ % 30 > 0) return;
  house = await freshHouse(WITH_MAIL);
  shared = await makeMunicipality(house);
  elsewhere = await makeElsewhere(house);
}
closeAfterAll();

/** What everyone who may not is told: people of elsewhere learn nothing, a visitor is asked to sign in. */
function refusalOf(name: CommandName, who: Who): ProblemCode {
  const { scope } = CATALOGUE[name];
  if (who === 'nobody') return 'not-signed-in';
  const staff = ['owner', 'facilitator', 'reader', 'stranger'].includes(who);
  if (scope === 'installation') return staff ? 'not-found' : 'not-allowed';
  if (who === 'stranger') return 'not-found';
  return who === 'outsider' && scope !== 'municipality' ? 'not-found' : 'not-allowed';
}
/** What is told once, and never again: it is not in the record. */
const kept = ({ answer, ...rest }: Carried) => ({ ...rest, answer: { ...answer, token: undefined } });

it('every command of the catalogue stands in this matrix', () => {
  for (const [name, file] of Object.entries(ELSEWHERE)) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    expect(existsSync(path) && readFileSync(path, 'utf8').includes(name)).toBe(true);
  }
  expect([...Object.keys(CASES), ...Object.keys(ELSEWHERE)].sort()).toEqual(Object.keys(CATALOGUE).sort());
});

describe.each(Object.keys(CASES) as CommandName[])('%s', (name) => {
  const one = CASES[name] as Case;
  let w: World;
  let input: Record<string, unknown>;
  const give = (who: Who, changes: object = {}, callId = newCallId()) =>
    runCommand(house, name, { ...input, ...changes }, w.actors[who], callId);

  beforeAll(async () => {
    await settle();
    // Commands about the staff change it, so they have a municipality of their own.
    w = await makeWorld(house, elsewhere, one.step, name.startsWith('staff.') ? undefined : shared);
    input = (await one.input(w)) as Record<string, unknown>;
    if (one.step && !name.startsWith('ballot.') && name !== 'vote.close')
      await goTo(house, w.project, one.step);
  });

  it('S1 is refused to everyone who may not, each with the right word, and changes nothing', async () => {
    const before = await mark(house);
    const mayNot = (Object.keys(w.actors) as Who[]).filter(
      (who) => !(MAY[one.may] as readonly Who[]).includes(who),
    );
    const told: Partial<Record<keyof Actors, string>> = {};
    for (const who of mayNot) told[who] = await outcomeOf(give(who));
    expect(told).toEqual(Object.fromEntries(mayNot.map((who) => [who, refusalOf(name, who)])));
    expect(await mark(house)).toBe(before);
  });

  it('S1 does not find what belongs to another project', async () => {
    const before = await mark(house);
    const scoped =
      CATALOGUE[name].scope === 'project' ? [{ projectId: elsewhere.project.id }, { projectId: 'none' }] : [];
    const tries: object[] = [...scoped, ...(one.foreign?.(w) ?? [])];
    const told = [];
    for (const changes of tries) told.push(await outcomeOf(give(one.as, changes)));
    expect(told).toEqual(tries.map(() => 'not-found'));
    expect(await mark(house)).toBe(before);
  });

  if (
    !['installation', 'municipality'].includes(CATALOGUE[name].scope) &&
    !['project.restore', 'project.archive'].includes(name)
  )
    it('is refused in a project that is archived', async () => {
      await call(house, w.project.owner, 'project.archive', { projectId: w.project.id });
      expect(await outcomeOf(give(one.as))).toBe('project-archived');
      await call(house, w.project.owner, 'project.restore', { projectId: w.project.id });
    });

  it('R5 works once, however often the same call comes, and not for another payload', async () => {
    const callId = newCallId();
    await shown(house, w);
    const first = await give(one.as, {}, callId);
    // Whatever it changed of a view that is kept it has named: nobody is shown what was before.
    const { kept: views, anew } = await shown(house, w);
    expect(views).toEqual(anew);
    await one.done(w, input as never, first.answer);
    const after = await mark(house);
    expect(kept(await give(one.as, {}, callId))).toEqual(kept(first));
    expect(await outcomeOf(give(one.as, one.otherwise, callId))).toBe('call-reused');
    expect(await mark(house)).toBe(after);
    expect(await rows(house, 'calls', { callId })).toHaveLength(1);
  });
});
