import type { Page } from '@playwright/test';
import { keys, type Hands } from './hands';
import { must } from './must';
import { claim, confirmed, expect, personalCodes, type Stage } from './stage';

/** The first three each lead a table. */
export const PEOPLE = [
  ['Anna Aas', 'municipality', 'nb'],
  ['Bo Berg', 'business', 'nb'],
  ['Cecilie Christoffersen-Wilhelmsen', 'voluntary', 'nb'],
  ['Daniel Dahl', 'target', 'nb'],
  ['Eva Eide', 'municipality', 'nb'],
  ['Fatima Hassan Mohamed', 'target', 'nb'],
  ['Geir Gran', 'business', 'nb'],
  ['Hanne Hol', 'voluntary', 'nb'],
  ['Ida Iversen', 'municipality', 'nb'],
  ['Jan Jensen', 'business', 'nb'],
  ['أمينة حداد', 'target', 'nb'],
  ['Kari Krog', 'politics', 'nb'],
] as const;
const THEMES = ['Bolig', 'Arbeid', 'Språk'];

export interface Room {
  stage: Stage;
  hands: Hands;
  projectId: string;
  /** On the console, by the keyboard alone. */
  owner: Page;
  screen: Page;
  people: Page[];
}

/** Twelve people are invited to three tables and two rounds; everyone has a window, and stands at the door. */
export async function makeRoom(stage: Stage, hands: Hands): Promise<Room> {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.empty(owner, { title: 'Gode naboer' });
  const give = (name: string, input: object) => must(owner, projectId, name, input);
  const ids: string[] = [];
  for (const [name, sector, language] of PEOPLE)
    ids.push((await give('invitee.save', { name, sector, language })).participantId ?? '');
  for (const [i, title] of THEMES.entries()) {
    const { themeId } = await give('theme.save', { title, questions: [`Hva trengs for ${title}?`] });
    await give('table.save', { themeId, facilitatorId: ids[i], place: `vindu ${i + 1}` });
  }
  await give('seating.settings', { rounds: 2, seating: 'planned' });
  const size = hands === keys ? 'laptop' : 'phone';
  const codes = await personalCodes(owner, projectId);
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);
  await owner.goto(`/console/${projectId}`);
  const people: Page[] = [];
  for (const [name] of PEOPLE) {
    const page = await stage.window({ size });
    await claim(page, codes.get(name) ?? '');
    people.push(page);
  }
  return { stage, hands, projectId, owner, screen, people };
}

/** On by the console's one way, by its key. */
async function next(owner: Page, step: string): Promise<void> {
  await keys.press(owner, owner.getByRole('button', { name: `Neste: ${step}` }));
  await expect(owner.getByRole('heading', { level: 1, name: `Nå: ${step}` })).toBeVisible();
}

/** The same done by everyone, one beside the other. */
export const each = (room: Room, act: (page: Page, i: number) => Promise<void>): Promise<unknown> =>
  Promise.all(room.people.map(act));
const leads = (room: Room, act: (page: Page, i: number) => Promise<void>): Promise<unknown> =>
  Promise.all(room.people.slice(0, THEMES.length).map(act));

/** Everyone came by her own code; the plan is made by a key, and each is told where to go. */
export async function seat({ owner, screen, ...room }: Room): Promise<void> {
  await expect(owner.getByText('12 her')).toBeVisible();
  await expect(screen.getByText('12 er her')).toBeVisible();
  await next(owner, 'Grupper');
  await keys.press(owner, owner.getByRole('button', { name: 'Lag plan for de som er her' }));
  await expect(owner.getByRole('region', { name: 'Så god er planen' })).toBeVisible();
  await each({ owner, screen, ...room }, (page) =>
    expect(page.getByText(/^Du (sitter ved|skal til) bord \d/)).toBeVisible(),
  );
}

/** One need from each, all of which the whole table sees; the one who leads gathers two and says that they come first. */
export async function needs(room: Room): Promise<void> {
  await next(room.owner, 'Behov');
  await each(room, async (page, i) => {
    await room.hands.write(page, page.getByLabel('Skriv ett behov'), `Behov nummer ${i + 1}`);
    await room.hands.press(page, page.getByRole('button', { name: 'Legg til', exact: true }));
    await expect(page.getByRole('checkbox', { name: `Velg «Behov nummer ${i + 1}»` })).toBeVisible();
  });
  await leads(room, async (page, i) => {
    const cards = page.getByRole('checkbox', { name: /^Velg «/ });
    await expect(cards).toHaveCount(4);
    await room.hands.tick(page, cards.nth(0));
    await room.hands.tick(page, cards.nth(1));
    await room.hands.write(page, page.getByLabel('Samle under overskriften'), `Viktig ${i + 1}`);
    await room.hands.press(page, page.getByRole('button', { name: 'Samle', exact: true }));
    await room.hands.press(page, page.getByLabel(`Endre: Viktig ${i + 1}`, { exact: true }));
    await room.hands.press(page, page.getByRole('button', { name: `Prioritet: Viktig ${i + 1}` }));
    await expect(page.getByText('Prioritet 1')).toBeVisible();
  });
  for (const i of [1, 2, 3]) await expect(room.screen.getByText(`Viktig ${i}`)).toBeVisible();
}

/** All but those who lead change tables, find the new one and say so; the new group sees what the last one wrote. */
export async function rotate(room: Room): Promise<void> {
  const { owner, screen } = room;
  await next(owner, 'Løsninger');
  await keys.press(owner, owner.getByRole('button', { name: 'Bytt bord: runde 2' }));
  await expect(screen.getByRole('heading', { name: 'Bytt bord: runde 2' })).toBeVisible();
  await each(room, async (page, i) => {
    if (i < THEMES.length) return;
    // Until then the phone shows the seat of the round before.
    await expect(page.getByText(/^Du kommer fra bord \d/)).toBeVisible();
    await room.hands.press(page, page.getByRole('button', { name: 'Jeg er på plass' }));
  });
  await expect(owner.getByText('9 av 9 er på plass')).toBeVisible();
  await keys.press(owner, owner.getByRole('button', { name: 'Fortsett med Løsninger' }));
  await each(room, (page) => expect(page.getByText(/^Viktig [123]$/).first()).toBeVisible());
}

/** A proposal from each table, and one more from whoever has just come; both are nominated. */
export async function propose(room: Room): Promise<void> {
  const writeOne = async (page: Page, title: string) => {
    const field = page.getByRole('textbox', { name: 'Forslag, i noen få ord' }).first();
    await room.hands.write(page, field, title);
    await room.hands.press(page, page.getByRole('button', { name: 'Legg til forslag' }));
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  };
  await leads(room, (page, i) => writeOne(page, `Tiltak ${i + 1}`));
  await writeOne(room.people[3] as Page, 'Tiltak 4');
  await next(room.owner, 'Nominering');
  await leads(room, async (page, i) => {
    const name = `Nominer: Tiltak ${i + 1}`;
    await room.hands.press(page, page.getByRole('button', { name }));
    await expect(page.getByRole('button', { name: `Ta bort nomineringen: Tiltak ${i + 1}` })).toBeVisible();
  });
  const fourth = room.people.slice(0, THEMES.length).map((page) => ({
    ...{ page, button: page.getByRole('button', { name: 'Nominer: Tiltak 4' }) },
  }));
  for (const { page, button } of fourth) if (await button.count()) await room.hands.press(page, button);
  await expect(room.screen.getByText('Tiltak 4')).toBeVisible();
}

/** Ten vote twice, one only once, one says that she does not; a paper is counted in. Seven votes for the first. */
export async function vote(room: Room): Promise<void> {
  const { owner, screen, hands } = room;
  await next(owner, 'Avstemning');
  await keys.press(owner, owner.getByRole('button', { name: 'Start avstemningen' }));
  const give = (page: Page, title: string) =>
    hands.press(page, page.getByRole('button', { name: `Stem på «${title}»`, exact: true }));
  await each(room, async (page, i) => {
    if (i === 11) {
      await hands.press(page, page.getByRole('button', { name: 'Jeg stemmer ikke' }));
      await expect(page.getByText('Du har sagt at du ikke stemmer.')).toBeVisible();
      return;
    }
    await give(page, i < 7 ? 'Tiltak 1' : 'Tiltak 3');
    await expect(page.getByText('Kvittering: 1 av 2 stemmer er lagret.')).toBeVisible();
    if (i === 10) return;
    await give(page, i < 6 ? 'Tiltak 2' : 'Tiltak 4');
    await expect(page.getByText('Kvittering: 2 av 2 stemmer er lagret.')).toBeVisible();
  });
  await expect(screen.getByText('11 av 12 har stemt')).toBeVisible();
  await confirmed(owner, () => keys.press(owner, owner.getByRole('button', { name: 'Lukk avstemningen' })));
  await expect(owner.getByText('21 stemmer fra 11 av 12')).toBeVisible();
  await next(owner, 'Resultat');
}

/** Two go on by the votes alone; whoever led the first table gets the homework, and the room is thanked. */
export async function finish(room: Room): Promise<void> {
  const { owner, screen, people } = room;
  for (const title of ['Tiltak 1', 'Tiltak 2'])
    await keys.tick(owner, owner.getByRole('checkbox', { name: `Velg «${title}»` }));
  await keys.press(owner, owner.getByRole('button', { name: 'Lagre valget' }));
  await each(room, (page) => expect(page.getByText('✓ Valgt').first()).toBeVisible());
  await next(owner, 'Hjemmelekse');
  const form = owner.locator('form', { has: owner.getByRole('button', { name: 'Lagre hjemmeleksen' }) });
  await keys.tick(owner, form.first().getByRole('checkbox', { name: /Anna Aas/ }));
  await keys.press(owner, form.first().getByRole('button', { name: 'Lagre hjemmeleksen' }));
  await expect((people[0] as Page).getByRole('heading', { name: 'Dette har du ansvar for' })).toBeVisible();
  await next(owner, 'Slutt');
  await expect(screen.getByRole('heading', { name: 'Takk for i dag' })).toBeVisible();
}
