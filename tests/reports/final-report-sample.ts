import type { Language } from '~/domain/lists';
import type { BudgetEntry, FinalReportView, PilotRoundView } from '~/views/shapes';
import type { Translate } from '~/reports/blocks';
import { translator } from './sample';

/** The words of the final report, and those that it borrows. */
export const finalReportTranslator = (language: Language): Promise<Translate> =>
  translator(language, 'finalReport');

const MADE = { title: 'Integrerende arbeidsliv', madeAt: Date.parse('2017-09-01T09:30:00Z') };
export const made = (language: Language = 'nb') => ({ ...MADE, language });

/** A pilot of which nothing is known but its name. */
export function emptyReport(): FinalReportView {
  const evaluation: FinalReportView['evaluation'] = {
    realNeed: '',
    decision: '',
    ...{ results: '', effects: '', needNote: '', new: '', useful: '', used: '', transfer: '' },
    ...{ actor: '', decidedBy: '', decidedOn: '', reason: '' },
  };
  return {
    pilot: {
      ...{ id: 'p1', title: 'Arbeid fra første dag', reason: '', decided: '' },
      state: 'chosen',
      standing: 'chosen',
      ...{ aim: '', targetGroup: '', activities: '', money: '', staff: '', anchoring: '' },
      ...{ leader: '', start: '', due: '' },
    },
    ...{ from: null, aims: [], partners: [], indicators: [], rounds: [], evaluation, today: '2017-09-01' },
    ...{ number: 1, municipality: 'Vang kommune', seats: [], written: {}, lines: [] },
  };
}

const round = (number: number, about: Partial<PilotRoundView>): PilotRoundView => ({
  ...{ id: `r${number}`, number, start: '', end: '', plan: '', done: '', feedback: '', analysis: '' },
  decision: '',
  ...{ change: '', decided: '', code: '', open: false, figures: {}, told: [] },
  ...about,
});
const line = (side: BudgetEntry['side'], title: string, about: Partial<BudgetEntry>): BudgetEntry => ({
  ...{ id: title, side, title, cash: 0, own: 0, hours: null, rate: null, spent: null, note: '' },
  ...about,
});

/** Vang's sums (source: domain ch. 8); how they are spread over lines is ours. */
export const VANG: BudgetEntry[] = [
  line('cost', 'Prosjektleder', { cash: 500_000, spent: 478_200, note: 'Sykmelding i to måneder.' }),
  line('cost', 'Kurs', { cash: 150_000, spent: 115_293, note: 'To av fem flyttet.' }),
  line('cost', 'Egne timer', { own: 200_000, hours: 500, rate: 400, spent: 200_000 }),
  line('financing', 'Staten', { cash: 650_000, spent: 593_493, note: 'Det ble brukt mindre.' }),
  line('financing', 'Kommunen', { own: 200_000, spent: 200_000 }),
];

/** A pilot with five participants, of whom two moved away, two are in paid work and one withdrew. */
export function vangReport(): FinalReportView {
  const empty = emptyReport();
  return {
    ...empty,
    pilot: {
      ...empty.pilot,
      ...{ aim: 'Fem deltakere kommer i lønnet arbeid.', targetGroup: 'Nyankomne flyktninger.' },
      ...{ leader: 'Kari Leder', activities: 'Praksis i bedrift.', start: '2013-08-01', due: '2017-06-30' },
    },
    aims: [
      { id: 'a1', text: 'Fem er i praksis', due: '2014-06-30', reached: 'reached', note: '' },
      { id: 'a2', text: 'Fem er i arbeid', due: '', reached: 'partly', note: 'To av fem.' },
    ],
    indicators: [{ id: 'i1', title: 'I lønnet arbeid', unit: 'personer', start: 0, target: 5 }],
    rounds: [
      round(1, {
        ...{
          start: '2013-08-01',
          end: '2014-06-30',
          plan: 'Praksis to dager i uka.',
          done: 'Fem i praksis.',
        },
        ...{ analysis: 'Fadder på jobben hjalp.', change: 'Språk på jobben i tillegg.' },
        decision: 'adjust',
        told: [
          { id: 't1', text: 'Bra', rating: 5, day: '2014-02-01', hidden: false },
          { id: 't2', text: 'Borte', rating: 1, day: '2014-02-01', hidden: true },
        ],
      }),
      round(2, { done: 'To fikk fast jobb.', decision: 'scale', figures: { i1: { value: 2, note: '' } } }),
    ],
    evaluation: {
      ...empty.evaluation,
      ...{
        results: 'To flyttet, to er i arbeid, en trakk seg.',
        transfer: 'Små kommuner kan gjøre det samme.',
      },
      decision: 'ordinary',
      ...{ actor: 'NAV Valdres', decidedBy: 'Kommunestyret', decidedOn: '2017-06-15' },
      ...{ reason: 'Det virket for dem som ble.' },
    },
    seats: [
      { id: 's1', kind: 'steering', body: 'Vang kommune', name: 'Ola Rådmann', share: null, packageId: null },
      { id: 's2', kind: 'steering', body: 'NAV', name: '', share: null, packageId: null },
      { id: 's3', kind: 'leader', body: 'Vang kommune', name: 'Per Program', share: 100, packageId: null },
    ],
    lines: VANG.map((one) => ({ ...one })),
  };
}
