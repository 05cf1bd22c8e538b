import type { Language } from '~/domain/lists';
import type { Translate } from '~/reports/blocks';
import type { BudgetEntry, Measure, ProgrammeReportView, WorkPackage } from '~/views/shapes';
import { translator } from './sample';

/** The words of the programme plan, and those that it borrows. */
export const programmeTranslator = (language: Language): Promise<Translate> =>
  translator(language, 'programme');

/** A programme in which nothing stands but itself. */
export function emptyProgramme(language: Language = 'nb'): ProgrammeReportView {
  return {
    project: { id: 'p1', title: 'Nye naboer i Sogn', language, municipality: 'Sogndal kommune' },
    programme: { title: 'Sogn for alle', aim: '', year: 2019, quarter: 3, quarters: 16 },
    ...{ packages: [], seats: [], beyond: 0, now: 2, today: '2020-02-10' },
    budget: [2019, 2020, 2021, 2022, 2023].map((year) => ({ year, lines: [] })),
    picks: { solutions: [], actions: [] },
    madeAt: Date.parse('2020-02-10T09:30:00Z'),
  };
}

/** Planned from one quarter to another, and done up to a third. */
const measure = (id: string, text: string, from: number, to: number, done = from): Measure => ({
  ...{ id, text, source: id === 'm1' ? 'Boligskole' : '' },
  marks: Array.from({ length: 16 }, (_, i) => (i < from || i > to ? '' : i < done ? 'done' : 'planned')),
});
const works = (
  id: string,
  title: string,
  measures: Measure[],
  mapping: WorkPackage['mapping'] = {},
): WorkPackage => ({
  id,
  title,
  aim: `Mål for ${title.toLowerCase()}.`,
  lead: 'Kari Leder',
  measures,
  mapping,
});

/** The seven work packages; their names, measures and findings are ours. */
const PACKAGES = [
  works(
    'w1',
    'Bolig og busetting',
    [
      measure('m1', 'Boligskole for nye leietakere i alle kommunene', 0, 5, 2),
      measure('m2', 'Avtale med private utleiere', 2, 15),
    ],
    {
      routines: 'Hver kommune busetter for seg.',
      needs: 'Små boliger nær sentrum mangler i alle kommunene.',
    },
  ),
  works('w2', 'Arbeid og kvalifisering', [measure('m3', 'Språkpraksis i bedrift', 1, 12, 3)], {
    demand: 'Reiselivet og helse mangler folk.',
    competence: 'To kommuner har jobbspesialister.',
  }),
  works('w3', 'Språk og utdanning', [measure('m4', 'Felles kveldskurs på nett', 3, 15)]),
  works('w4', 'Helse', [measure('m5', 'Helsesirkel for familier', 4, 9)], {
    offers: 'Frisklivssentral i to kommuner.',
  }),
  works('w5', 'Barn og unge', [measure('m6', 'Fritidskort', 0, 15, 2)]),
  works('w6', 'Frivillighet og deltakelse', [measure('m7', 'Flerkulturelt råd', 2, 7)], {
    experience: 'Rådet ble prøvd i 2016.',
  }),
  works('w7', 'Kompetanse i kommunene', []),
];

const line = (side: BudgetEntry['side'], title: string, cash: number, own: number): BudgetEntry => ({
  ...{ id: title, side, title, cash, own, hours: null, rate: null, spent: null, note: '' },
});
/** Sogn's budget for 2020 (source: domain ch. 8); how the cost is spread over lines is ours. */
const SOGN: BudgetEntry[] = [
  line('cost', 'Prosjektleder', 750_000, 0),
  { ...line('cost', 'Kontaktpersoner i kommunene', 0, 1_225_000), hours: 3500, rate: 350 },
  line('cost', 'Kurs, møter og reiser', 330_000, 125_000),
  line('financing', 'Regionen', 200_000, 100_000),
  line('financing', 'Kommunene', 200_000, 1_250_000),
  line('financing', 'Eksterne midler', 680_000, 0),
];

/** The programme in its third quarter. */
export function programme(language: Language = 'nb'): ProgrammeReportView {
  const view = emptyProgramme(language);
  const seat = (
    id: string,
    kind: 'steering' | 'leader' | 'resource' | 'contact',
    body: string,
    about = {},
  ) => ({
    ...{ id, kind, body, name: '', share: null, packageId: null },
    ...about,
  });
  return {
    ...view,
    programme: { ...view.programme!, aim: 'Flere nye innbyggere blir boende, er i arbeid og er med.' },
    packages: PACKAGES.map((one) => structuredClone(one)),
    seats: [
      seat('s1', 'steering', 'Regionrådet', { name: 'Randi Rådsleder' }),
      seat('s2', 'steering', 'NAV Sogn'),
      seat('s3', 'leader', 'Regionrådet', { name: 'Kari Leder', share: 100 }),
      seat('s4', 'resource', 'Boligkontorene', { name: 'Ola Bolig', packageId: 'w1' }),
      seat('s5', 'contact', 'Luster kommune', { name: 'Ida Kontakt', share: 20 }),
    ],
    budget: view.budget.map((one) =>
      one.year === 2020 ? { ...one, lines: SOGN.map((each) => ({ ...each })) } : one,
    ),
  };
}
