import { EXAMPLE_SCHEMA, exampleFile, type Example } from '../../app/domain/example';

/** Bamble, "from settled to employed" (domain 8), in words of our own. */
export const BAMBLE = {
  title: 'Fra bosatt til tilsatt',
  kind: 'Språkpraksis',
  area: 'Integrering',
  start: 'Høsten 2012',
  end: '',
  contact: 'Flyktningtjenesten',
  themes: ['Arbeid', 'Språk'],
  need: 'Mange ble gående lenge på sosialhjelp.',
  process: 'Kommunen og bedriftene fant praksisplasser sammen.',
  solution: 'Språkpraksis fra første dag, i egne tjenester og i bedrifter.',
  effect: '73 har vært i språkpraksis. Kommunen sparte 1,9 millioner kroner høsten 2014.',
  spreading: 'Nabokommunene har sett på ordningen.',
} as const;
export const BAMBLE_FIGURES = [
  { title: 'Utgifter til sosialhjelp', unit: 'millioner kroner', year: 2012, value: 4.2 },
  { title: 'Utgifter til sosialhjelp', unit: 'millioner kroner', year: 2014, value: 3 },
  { title: 'Deltakere i språkpraksis', unit: 'personer', year: 2014, value: 73 },
  { title: 'Spart høsten', unit: 'millioner kroner', year: 2014, value: 1.9 },
];

/** The same as another installation would send it. */
export const bambleExample = (other: Partial<Example> = {}): Example => ({
  ...{ schema: EXAMPLE_SCHEMA, language: 'nb', municipality: 'Bamble', published: '2015-03-02' },
  ...{ ...BAMBLE, themes: [...BAMBLE.themes], figures: BAMBLE_FIGURES },
  updates: [{ date: '2016-01-15', text: 'Ordningen er blitt fast.' }],
  ...other,
});
export const bambleFile = (other: Partial<Example> = {}): string => exampleFile(bambleExample(other));
