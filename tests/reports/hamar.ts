import type { SummaryNeed, SummaryView } from '~/views/shapes';

/** A need that was written at the table, in the first round. */
export const need = (text: string): SummaryNeed => ({ text, round: 1, from: '' });
const AT_THE_TABLE = { adapted: false, round: 1, from: '', mergedInto: '', splitFrom: '' } as const;

// The contents of Hamar's first workshop, 2 February 2016, with two needs in other scripts added.
export const HOME = 'Boligetablering';
export const WORK = 'Kvalifisering og sysselsetting';
export const PART = 'Deltakelse og inkludering';

export function hamarPeople(): SummaryView['attendance'] {
  return {
    total: 22,
    bySector: [
      { sector: 'municipality', people: 5 },
      { sector: 'business', people: 5 },
      { sector: 'voluntary', people: 5 },
      { sector: 'target', people: 3 },
      { sector: 'politics', people: 2 },
      { sector: 'other', people: 2 },
    ],
    organisations: [
      'Hamar kommune, flyktningtjenesten',
      'Hamar kommune, boligkontoret',
      'Hamar læringssenter',
      'NAV Hamar',
      'Handelsbedrift',
      'Næringsforening',
      'Attføringsbedrift',
      'Hotell',
      'Byggfirma',
      'Frivilligsentralen',
      'Røde Kors lokallag',
      'Idrettslag',
      'Pensjonistgruppe',
      'Menighet',
      'Innvandrerråd',
      'Syrisk forening',
      'Kommunestyret',
      'Ordførerens kontor',
      'Lokalt mottak',
      'Fylkesmannens landbruksavdeling',
    ],
  };
}

export function homeTable(): SummaryView['tables'][number] {
  return {
    number: 1,
    theme: HOME,
    questions: [
      'Hvordan gjøre private utleiere trygge på å leie ut til flyktninger?',
      'Hvordan gi nye beboere det de trenger for å lykkes som leietaker og nabo?',
    ],
    facilitator: 'Hamar-deltaker 02',
    clusters: [
      {
        heading: 'Boevne',
        priority: 1,
        needs: [
          need('Slitasje og skader i kommunale og innleide boliger'),
          need('Mange vet ikke hva som ventes av en nabo: søppel, dugnad, ro'),
          need('Boligskolen er nedprioritert fordi det haster å skaffe boliger'),
        ],
      },
      {
        heading: 'Trygge utleiere',
        priority: null,
        needs: [need('Utleiere er usikre på hvem de leier ut til')],
      },
    ],
    looseNeeds: [need('For få og for like boligtyper når noen skal bosettes')],
    proposals: [
      {
        id: 's1',
        title: 'Ny boligskole med vertsfamilier',
        text: 'Kort kurs om å bo, fulgt av en vertsfamilie som hjelper hjemme gjennom året.',
        answers: ['Boevne'],
        nominated: true,
        ...AT_THE_TABLE,
      },
      {
        id: 'plain-2',
        title: 'Megler i bofellesskap',
        text: 'Noen som kan hjelpe når beboere kommer i konflikt.',
        answers: [],
        nominated: false,
        ...AT_THE_TABLE,
      },
      {
        id: 's3',
        title: 'CV for boevne',
        text: 'Et bevis etter kurs og vertsfamilie, til å vise en utleier.',
        answers: ['Trygge utleiere'],
        nominated: true,
        ...AT_THE_TABLE,
      },
    ],
  };
}

export function workTable(): SummaryView['tables'][number] {
  return {
    number: 2,
    theme: WORK,
    questions: [
      'Hvordan få flere raskere fra språkkurs til lønnet arbeid?',
      'Hvordan gjøre arbeidsgivere trygge på å ansette?',
    ],
    facilitator: 'Hamar-deltaker 04',
    clusters: [
      {
        heading: 'Trygge arbeidsgivere',
        priority: 1,
        needs: [
          need('Bedriftene mangler forutsigbar oppfølging når de ansetter'),
          need('Bedriftene vet ikke hva de får, og er redde for det ukjente'),
        ],
      },
      {
        heading: 'Språk',
        priority: 2,
        needs: [need('Norskopplæring i mottak kommer for sent i gang'), need('Språk og praksis er adskilt')],
      },
      {
        heading: 'Kartlegging',
        priority: null,
        needs: [need('Løpene er like for alle, uansett utdanning og erfaring')],
      },
    ],
    looseNeeds: [],
    proposals: [
      {
        id: 's4',
        title: 'Mentor på jobben',
        text: 'En mentor hjelper den nyansatte med å sette ord på hva hun kan, og gjør arbeidsgiveren trygg.',
        answers: ['Trygge arbeidsgivere'],
        nominated: true,
        ...AT_THE_TABLE,
      },
      {
        id: 's5',
        title: 'Norsk og samfunnskunnskap i arbeidslivet',
        text: 'Opplæringen skjer på arbeidsplassen, med pensjonerte lærere og frivillige.',
        answers: ['Språk'],
        nominated: true,
        ...AT_THE_TABLE,
      },
      {
        id: 's6',
        title: 'Arbeidstrening som leder til lønnet jobb',
        text: 'Kobling mellom bedriftenes behov og den enkeltes kompetanse, med én fast kontakt.',
        answers: ['Trygge arbeidsgivere'],
        nominated: true,
        ...AT_THE_TABLE,
      },
    ],
  };
}

export function partTable(): SummaryView['tables'][number] {
  return {
    number: 3,
    theme: PART,
    questions: [
      'Hvordan skape flere steder der norsk brukes til daglig?',
      'Hvordan gjøre tilbudene som finnes kjent?',
    ],
    facilitator: 'Hamar-deltaker 05',
    clusters: [
      {
        heading: 'Norsk i hverdagen',
        priority: 1,
        needs: [
          need('For få steder å øve norsk utenom kurset'),
          need('لا يوجد أماكن كافية للتدرب على اللغة'),
        ],
      },
      {
        heading: 'Transport',
        priority: null,
        needs: [need('Det er vanskelig å komme seg fra mottaket til aktivitetene')],
      },
    ],
    looseNeeds: [need('Ingen har oversikt over alle aktivitetene'), need('ቋንቋ ንምምሃር ዝኾኑ ቦታታት ውሑዳት እዮም')],
    proposals: [
      {
        id: 'plain-7',
        title: 'Aktivitetsbuss',
        text: 'Frivillige lag kjører på omgang mellom mottaket og aktivitetene.',
        answers: ['Transport'],
        nominated: false,
        ...AT_THE_TABLE,
      },
      {
        id: 's8',
        title: 'Flere språkarenaer',
        text: 'Vennefamilier, leksehjelp og felles måltider, samordnet av én veileder.',
        answers: ['Norsk i hverdagen'],
        nominated: true,
        ...AT_THE_TABLE,
      },
      {
        id: 's9',
        title: 'Midler til gata vår',
        text: 'Kommunen lyser ut små midler til tiltak i nabolaget.',
        answers: [],
        nominated: true,
        ...AT_THE_TABLE,
      },
      {
        id: 'plain-10',
        title: 'Fast møteplass for frivillighet, næringsliv og kommune',
        text: 'To til fire møter i året.',
        answers: [],
        nominated: false,
        ...AT_THE_TABLE,
      },
    ],
  };
}

export function hamarHomework(): SummaryView['homework'] {
  const person = (id: string, organisation: string) => ({ id, name: `Hamar-deltaker ${id}`, organisation });
  return [
    {
      proposalId: 's1',
      title: 'Ny boligskole med vertsfamilier',
      responsible: [person('02', 'Hamar kommune, boligkontoret'), person('11', 'Frivilligsentralen')],
      due: '2016-02-08',
      questions: [
        'Hva i dagens boligskole må kommunen selv gjøre?',
        'Hvor mange familier kan Frivilligsentralen rekruttere?',
        'Hvem skal ha hovedansvaret?',
      ],
      mergedInto: '',
    },
    {
      proposalId: 's6',
      title: 'Arbeidstrening som leder til lønnet jobb',
      responsible: [person('04', 'NAV Hamar'), person('06', 'Handelsbedrift')],
      due: '2016-02-08',
      questions: ['Hvilke tilskudd finnes?', 'Hvem er bedriftenes kontakt?'],
      mergedInto: '',
    },
    {
      proposalId: 's5',
      title: 'Norsk og samfunnskunnskap i arbeidslivet',
      responsible: [person('03', 'Hamar læringssenter'), person('14', 'Pensjonistgruppe')],
      due: '2016-02-08',
      questions: ['Hvilke arbeidsplasser kan ta imot?', 'Hvem kan undervise?'],
      mergedInto: '',
    },
  ];
}
