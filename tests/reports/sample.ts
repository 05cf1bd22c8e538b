import i18next, { type ResourceLanguage } from 'i18next';
import type { Language } from '~/domain/lists';
import { loadTexts, type Subject } from '~/i18n/resources';
import type { Translate } from '~/reports/blocks';
import type { ResultLine, SummaryView } from '~/views/shapes';
import { HOME, PART, WORK, hamarHomework, hamarPeople, homeTable, partTable, workTable } from './hamar';

/** A real i18next with the words of the documents, and of the subjects that they borrow from. */
export async function translator(language: Language, subject: Subject = 'report'): Promise<Translate> {
  const subjects = [
    ...(['report', 'plan', 'programme', 'pilots', 'finalReport'] as const),
    ...(['cards', 'homework', 'between', 'common'] as const),
  ];
  const texts = await Promise.all(subjects.map(async (one) => [one, await loadTexts(language, one)]));
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    resources: { [language]: Object.fromEntries(texts) as ResourceLanguage },
    ns: subjects,
    defaultNS: subject,
    interpolation: { escapeValue: false },
  });
  // The project's typed keys are for pages; documents ask by plain keys of their own file.
  return instance.t as unknown as Translate;
}

const MADE = Date.parse('2016-02-03T09:30:00Z');

/** A workshop in which nothing has happened. */
export function emptyWorkshop(language: Language = 'nb'): SummaryView {
  return {
    own: { foreword: '', forward: '', leftOut: [] },
    project: { title: 'Tomt prosjekt', aim: '', language, municipality: 'Hamar' },
    workshop: { number: 1, date: '', start: '', minutes: 0, place: '' },
    nextWorkshop: null,
    themes: [],
    attendance: { total: 0, bySector: [], organisations: [] },
    tables: [],
    rounds: [],
    homework: [],
    photos: [],
    madeAt: MADE,
  };
}

const line = (
  proposalId: string,
  title: string,
  table: number,
  theme: string,
  votes: number,
  rank: number,
  chosen = false,
): ResultLine => ({
  ...{ proposalId, title, table, theme, contest: '' },
  ...{ votes, rank, chosen, mergedInto: '' },
});

/** Hamar's workshop of 2 February 2016, with the case's needs, proposals, votes and homework. */
export function hamar(language: Language = 'nb'): SummaryView {
  return {
    own: { foreword: '', forward: '', leftOut: [] },
    project: {
      title: 'Raskere og bedre integrering i Hamar',
      aim: 'Finne tiltak der kommunen, frivilligheten og arbeidsgiverne sammen får flyktninger raskere i bolig, arbeid og fellesskap.',
      language,
      municipality: 'Hamar kommune',
    },
    workshop: { number: 1, date: '2016-02-02', start: '16:00', minutes: 240, place: 'Rådhuset' },
    nextWorkshop: { number: 2, date: '2016-02-09', start: '16:00', place: 'Rådhuset' },
    themes: [HOME, WORK, PART],
    attendance: hamarPeople(),
    tables: [homeTable(), workTable(), partTable()],
    rounds: [
      {
        ...{
          number: 1,
          method: 'votes',
          ownTable: true,
          runOff: false,
          abstained: 0,
          papers: 0,
          runOffs: [],
          sectors: null,
        },
        voteRoundId: 'r1',
        votes: 44,
        voters: 22,
        eligible: 22,
        votesPerPerson: 2,
        chosenCount: 3,
        reason: '',
        lines: [
          line('s1', 'Ny boligskole med vertsfamilier', 1, HOME, 14, 1, true),
          line('s6', 'Arbeidstrening som leder til lønnet jobb', 2, WORK, 9, 2, true),
          line('s5', 'Norsk og samfunnskunnskap i arbeidslivet', 2, WORK, 7, 3, true),
          line('s8', 'Flere språkarenaer', 3, PART, 6, 4),
          line('s4', 'Mentor på jobben', 2, WORK, 4, 5),
          line('s9', 'Midler til gata vår', 3, PART, 3, 6),
          line('s3', 'CV for boevne', 1, HOME, 1, 7),
        ],
      },
    ],
    homework: hamarHomework(),
    photos: [],
    madeAt: MADE,
  };
}

/** As Hamar, but two stood equal at the cut and one of them was chosen with a reason. */
export function tie(reason: string, language: Language = 'nb'): SummaryView {
  const view = hamar(language);
  const result = view.rounds[0]!;
  result.reason = reason;
  result.lines = result.lines.map((one) =>
    one.proposalId === 's8'
      ? { ...one, votes: 7, rank: 3 }
      : one.proposalId === 's9'
        ? { ...one, votes: 2 }
        : one,
  );
  return view;
}
