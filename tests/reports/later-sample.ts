import type { CardField, Language } from '~/domain/lists';
import type { LaterSummaryView, SummaryCard, SummaryFound } from '~/views/shapes';
import { HOME, WORK } from './hamar';
import { emptyPlan, plan } from './plan-sample';
import { emptyWorkshop, hamar } from './sample';

/** A second workshop in which nothing has happened. */
export function emptyLater(language: Language = 'nb'): LaterSummaryView {
  const { own, project, nextWorkshop, themes, attendance, photos, madeAt } = emptyWorkshop(language);
  return {
    ...{ own, project, nextWorkshop, themes, attendance, photos, madeAt },
    workshop: { number: 2, date: '', start: '', minutes: 0, place: '' },
    recap: { needs: [], chosen: [] },
    ...{ found: [], comments: [], discussion: [], cards: [], plan: emptyPlan(language) },
  };
}

const SCHOOL = 'Ny boligskole med vertsfamilier';
const TRAINING = 'Arbeidstrening som leder til lønnet jobb';

const EMPTY = { challenge: '', measure: '', effect: '', considerations: '', activities: '' };
const card = (id: string, title: string, written: Partial<Record<CardField, string>>): SummaryCard => ({
  ...{ id, title, proposal: title, table: { number: 1, theme: HOME }, checks: [] },
  fields: { ...EMPTY, resources: '', followUp: '', new: '', useful: '', used: '', ...written },
});

/** Hamar's workshop of 9 February 2016: two proposals looked into, one merged, two cards, one of them checked. */
export function laterHamar(language: Language = 'nb'): LaterSummaryView {
  const { own, project, themes, attendance } = hamar(language);
  return {
    ...{ ...emptyLater(language), own, project, themes, attendance },
    workshop: { number: 2, date: '2016-02-09', start: '16:00', minutes: 240, place: 'Rådhuset' },
    recap: {
      needs: [
        { table: 1, heading: 'Boevne' },
        { table: 2, heading: 'Veien inn i arbeid' },
      ],
      chosen: [
        { title: SCHOOL, votes: 14, mergedInto: '', merged: [{ title: 'CV for boevne', votes: 1 }] },
        { title: TRAINING, votes: 9, mergedInto: '', merged: [] },
      ],
    },
    found: foundInHamar(),
    comments: [
      {
        title: SCHOOL,
        actor: '',
        comments: [
          {
            from: 'referee',
            tag: 'rules',
            text: 'Husleieloven åpner for bokurs som vilkår i kommunale boliger.',
            reply: 'Takk, vi bruker det i kontrakten.',
          },
          { from: 'participant', tag: '', text: 'Vi i idrettslaget vil være vertsfamilier.', reply: '' },
        ],
      },
      { title: 'Flere språkarenaer', actor: 'Frivilligsentralen', comments: [] },
    ],
    discussion: [
      { title: SCHOOL, additions: ['Pensjonistgruppen har ti som vil.', 'Begynn med dem som flytter nå.'] },
    ],
    cards: [schoolCard(), { ...card('c2', 'Lære på jobben', {}), proposal: TRAINING, table: WORKING }],
    plan: plan(language),
  };
}
const WORKING = { number: 2, theme: WORK };

const foundInHamar = (): SummaryFound[] => [
  {
    ...{ title: SCHOOL, mergedInto: '', given: true, done: true, responsible: ['Ida Moen', 'Hassan Ali'] },
    fields: [
      { field: '', question: 'Hvem kan holde kurset?', text: 'Boligkontoret, sammen med en vertsfamilie.' },
      {
        field: 'facts',
        question: '',
        text: '61 husstander ble bosatt i fjor. 14 av dem måtte flytte igjen.',
      },
      { field: 'sources', question: '', text: 'Boligkontorets årsmelding for 2015.' },
    ],
    talks: [
      { who: 'Boligkontoret', date: '2016-02-04', what: 'Har lokale og kan avsette én dag i uken.' },
      { who: 'To utleiere', date: '', what: 'Vil ha ett nummer å ringe når noe går galt.' },
    ],
  },
  {
    ...{ title: TRAINING, mergedInto: '', given: true, done: false, responsible: [], fields: [], talks: [] },
  },
];

const schoolCard = (): SummaryCard => ({
  ...card('c1', 'Boligskolen', {
    challenge: 'Nye leietakere vet ikke hva som ventes av en nabo.',
    measure: 'Et kurs på tre kvelder, og en vertsfamilie i ett år.',
    effect: 'Færre må flytte. Vi teller klager og flyttinger hvert halvår.',
    considerations: 'Kurset må holdes på flere språk.',
    activities: 'Finne lokale.\nLage kursplan.\nFinne ti vertsfamilier.',
    resources: 'En dag i uken fra boligkontoret, 40 000 kroner.',
    followUp: 'Boligkontoret',
    new: 'Vertsfamiliene er nye.',
    useful: 'Ja, det sier både utleierne og de som flytter inn.',
  }),
  proposal: SCHOOL,
  checks: [
    { area: 'law', verdict: 'possible', note: 'Husleieloven er ikke til hinder.', who: '', due: '' },
    {
      ...{ area: 'finance', verdict: 'clarify', note: 'Integreringstilskuddet er bundet til juni.' },
      ...{ who: 'Økonomisjefen', due: '2016-03-01' },
    },
    { area: 'capacity', verdict: 'impossible', note: '', who: '', due: '' },
  ],
});
