import { interfaceLanguage, type Language } from '~/domain/lists';
import { translator } from '~/i18n/i18n.server';
import type { Composing } from '~/reports/invitation';
import type { PackFacts, PackWorkshop } from '~/views/shapes';

export const workshop = (over: Partial<PackWorkshop> = {}): PackWorkshop => ({
  ...{
    id: 'w1',
    number: 1,
    date: '2016-02-02',
    start: '16:00',
    minutes: 240,
    place: 'Rådhuset',
    sequence: 0,
  },
  agenda: [
    { title: 'Velkommen', minutes: 10 },
    { title: 'Behov', minutes: 45 },
    { title: 'Pause', minutes: 15 },
  ],
  ...over,
});

/** Hamar's two workshops of 2016. */
export const hamarPack = (over: Partial<PackFacts> = {}): PackFacts => ({
  project: {
    title: 'Raskere og bedre integrering i Hamar',
    aim: 'Flere i bolig, arbeid og fellesskap.',
    language: 'nb',
    municipality: 'Hamar kommune',
  },
  workshops: [workshop(), workshop({ id: 'w2', number: 2, date: '2016-02-09', agenda: [] })],
  running: 1,
  commentsUntil: '',
  themes: [
    { title: 'Bolig', questions: ['Hvordan får flere et hjem?', 'Hvem kan leie ut?'] },
    { title: 'Arbeid', questions: [] },
  ],
  contact: { name: 'Kari Eier', email: 'kari@hamar.example' },
  ...over,
});

/** The pack of these facts in one language, with the sentences that users read. */
export async function composing(facts = hamarPack(), language: Language = 'nb'): Promise<Composing> {
  const spoken = interfaceLanguage(language, 'nb');
  const fixed = (await translator(spoken)).getFixedT(spoken, 'papers', 'invitation');
  const t: Composing['t'] = (key, values) => String(fixed(key as never, (values ?? {}) as never));
  return { facts, language: spoken, t, origin: 'https://samverk.example' };
}
