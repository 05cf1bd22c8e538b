import i18next from 'i18next';
import { AFFECTED, EFFECTS, SECTORS, type Language } from '~/domain/lists';
import enCommon from '~/i18n/en/common';
import enPapers from '~/i18n/en/papers';
import enReport from '~/i18n/en/report';
import enStakeholders from '~/i18n/en/stakeholders';
import nbCommon from '~/i18n/nb/common';
import nbPapers from '~/i18n/nb/papers';
import nbReport from '~/i18n/nb/report';
import nbStakeholders from '~/i18n/nb/stakeholders';
import nnCommon from '~/i18n/nn/common';
import nnPapers from '~/i18n/nn/papers';
import nnReport from '~/i18n/nn/report';
import nnStakeholders from '~/i18n/nn/stakeholders';
import type { Translate } from '~/reports/blocks';
import type { Stakeholder, StakeholderReportView } from '~/views/shapes';

const FILES = {
  nb: { papers: nbPapers, report: nbReport, common: nbCommon, stakeholders: nbStakeholders },
  nn: { papers: nnPapers, report: nnReport, common: nnCommon, stakeholders: nnStakeholders },
  en: { papers: enPapers, report: enReport, common: enCommon, stakeholders: enStakeholders },
};

/** A real i18next with the words of the papers, and those that they borrow. */
export async function paperTranslator(language: Language): Promise<Translate> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    resources: { [language]: FILES[language] },
    ns: Object.keys(FILES[language]),
    defaultNS: 'papers',
    interpolation: { escapeValue: false },
  });
  return instance.t as unknown as Translate;
}

const MADE = Date.parse('2016-01-20T09:30:00Z');

/** An analysis that nobody has begun. */
export function emptyAnalysis(language: Language = 'nb'): StakeholderReportView {
  return {
    project: {
      title: 'Nye naboer i Nordvik',
      aim: 'Finne tiltak som gir nye innbyggere et hjem, en jobb og noen å være sammen med.',
      language,
      municipality: 'Nordvik kommune',
    },
    stakeholders: [],
    consequences: [],
    representatives: [],
    today: '2016-01-20',
    madeAt: MADE,
  };
}

const NAMES = [
  'Private utleiere',
  'Nye innbyggere',
  'Idrettslagene i hele den ytre delen av kommunen, med naboer',
  'جمعية المهاجرين في نوردفيك',
  'NAV',
  'Kommunedirektøren',
  'Voksenopplæringssenteret og introduksjonsprogrammet',
] as const;

/** Seven stakeholders, or more: as they might be called, in every sector and every cell, one of seven not judged. */
export function analysis(size = 7, language: Language = 'nb'): StakeholderReportView {
  const stakeholders = Array.from({ length: size }, (_, i) => stakeholder(i));
  const about = { stakeholderId: 's0', todo: true, who: 'Kari Eier', done: false };
  return {
    ...emptyAnalysis(language),
    stakeholders,
    consequences: [
      { ...about, id: 'c0', text: 'Gi utleierne én fast person å ringe', due: '2016-01-17' },
      { ...about, id: 'c1', text: 'Snakk med formannskapet', due: '2016-02-01', who: '' },
      { ...about, id: 'c2', text: 'Finn et møtested', due: '', done: true },
      { ...about, id: 'c3', text: 'De må møtes hjemme hos seg', todo: false, who: '', due: '' },
    ],
    representatives: [
      { stakeholderId: 's0', name: 'Ida Nordmann', reply: 'accepted' },
      { stakeholderId: 's3', name: 'Tor Vik', reply: 'declined' },
    ],
  };
}

function stakeholder(i: number): Stakeholder {
  const name = NAMES[i % NAMES.length] ?? '';
  const judged = i % 7 !== 6;
  return {
    id: `s${i}`,
    name: i < NAMES.length ? name : `${name} ${i}`,
    sector: SECTORS[i % SECTORS.length] ?? 'other',
    tier: i % 3 === 0 ? 'primary' : i % 5 === 4 ? '' : 'secondary',
    role: 'Deltar i verkstedene',
    need: 'Vite hvem de kan ringe når noe går galt',
    positive: 'Stabile leietakere og færre måneder med tom bolig',
    negative: 'Redde for ekstraarbeid og slitasje',
    overall: judged ? (EFFECTS[i % 3] ?? '') : '',
    affected: judged ? (AFFECTED[Math.floor(i / 2) % 3] ?? '') : '',
  };
}
