import type { Contact, Reply, Sector } from './lists';

/** What people write in lists of invitees, in bokmål, nynorsk and English. Read by register.ts; lower case, no signs. */

/** What a column of a list of invitees may hold. */
export const COLUMNS = [
  'name',
  'firstName',
  'lastName',
  'organisation',
  'sector',
  'email',
  'phone',
  'language',
  'contact',
  'reply',
  'interpreter',
  'municipality',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A word's beginning; one that ends in a blank is the whole word. The first entry of a list that fits is taken. */
type Words<T> = readonly (readonly [T, readonly string[]])[];

export const HEADINGS: Words<Column> = [
  ['firstName', ['fornavn', 'fornamn', 'førenamn', 'first name', 'firstname', 'given name']],
  ['lastName', ['etternavn', 'etternamn', 'last name', 'lastname', 'surname', 'family name']],
  ['name', ['kontaktperson', 'kontaktnavn', 'kontaktnamn', 'contact person', 'contact name']],
  ['email', ['e post', 'epost', 'e mail', 'email', 'mail']],
  ['phone', ['telefon', 'kontakttelefon', 'tlf', 'mobil', 'phone', 'tel ', 'cell']],
  ['interpreter', ['tolk', 'interpret']],
  ['language', ['språk', 'morsmål', 'language']],
  ['contact', ['kontakt', 'contact']],
  ['reply', ['svar', 'status', 'reply', 'rsvp', 'påmeld', 'takk', 'answer', 'response']],
  [
    'sector',
    ['sektor', 'sector', 'gruppe', 'group', 'kategori', 'category', 'kommer fra', 'kjem frå', 'type '],
  ],
  ['organisation', ['organis', 'organiz', 'virksomhet', 'verksemd', 'bedrift', 'firma', 'arbeids']],
  ['organisation', ['company', 'employer', 'lag ', 'forening', 'foreining', 'tilknytning', 'tilknyting']],
  ['municipality', ['kommune', 'municipal']],
  [
    'name',
    ['navn', 'namn', 'name', 'fullt navn', 'full name', 'for og etter', 'deltaker', 'deltakar', 'person '],
  ],
];

/** The narrow ones first: a "kommunestyre" is no municipality staff, a "flyktningtjeneste" no refugee. */
export const SECTOR_WORDS: Words<Sector> = [
  ['target', ['innvandrerråd', 'innvandrarråd', 'flyktningråd', 'immigrant council']],
  [
    'politics',
    ['politik', 'politis', 'politic', 'ordfør', 'varaordfør', 'kommunestyr', 'formannskap', 'rådmann'],
  ],
  ['politics', ['kommunedirektør', 'kommunalsjef', 'toppled', 'toppleiing', 'mayor', 'council']],
  ['municipality', ['flyktningtjenest', 'flyktningtenest', 'flyktningkonsulent', 'voksenoppl', 'vaksenoppl']],
  ['target', ['målgruppe', 'flyktning', 'innvandr', 'bosatt', 'busett', 'brukar', 'bruker']],
  ['target', ['target', 'refugee', 'immigrant', 'migrant']],
  [
    'voluntary',
    [
      'frivil',
      'lag ',
      'foren',
      'forein',
      'idrett',
      'organisasjon',
      'volunt',
      'association',
      'ngo ',
      'charit',
    ],
  ],
  ['business', ['næring', 'bedrift', 'privat', 'arbeidsgiv', 'arbeidsgjev', 'verksemd', 'virksomhet']],
  ['business', ['business', 'employer', 'compan', 'private', 'nho ']],
  ['municipality', ['kommun', 'nav ', 'offentl', 'municipal', 'public', 'local authority']],
  [
    'other',
    ['andre', 'anna ', 'annet', 'other', 'mottak', 'fylk', 'stat ', 'staten', 'statleg', 'statlig', 'state '],
  ],
  [
    'other',
    ['county', 'reception', 'utdan', 'skol', 'skul', 'school', 'educat', 'sosial entr', 'social entr'],
  ],
];

export const CONTACT_WORDS: Words<Contact> = [
  [
    'personal',
    ['person', 'møt', 'samtale', 'besøk', 'vitja', 'oppsøk', 'snakk', 'meet', 'visit', 'face', 'talk'],
  ],
  ['phone', ['telefon', 'tlf', 'ring', 'sms', 'phone', 'call', 'text ']],
  ['mail', ['e post', 'epost', 'e mail', 'email', 'mail', 'brev', 'letter', 'post ']],
];

export const REPLY_WORDS: Words<Reply> = [
  [
    'planned',
    ['planl', 'ikke invitert', 'ikkje invitert', 'ikke spurt', 'ikkje spurd', 'planned', 'not invited'],
  ],
  ['invited', ['ikke svart', 'ikkje svart', 'ikke svar', 'ikkje svar', 'no answer', 'no reply']],
  ['declined', ['nei ', 'takket nei', 'takka nei', 'avslag', 'avslått', 'avmeld', 'kan ikke', 'kan ikkje']],
  ['declined', ['kommer ikke', 'kjem ikkje', 'declin', 'no ', 'not coming', 'cannot']],
  ['accepted', ['ja ', 'takket ja', 'takka ja', 'påmeld', 'bekreft', 'stadfest', 'kommer', 'kjem']],
  ['accepted', ['accept', 'yes ', 'coming', 'confirm']],
  ['invited', ['invit', 'spurt', 'spurd', 'sendt', 'send', 'venter', 'ventar', 'asked', 'sent ']],
];

export const YES_WORDS = ['ja', 'x', 'yes', 'true', '1', 'trenger', 'treng', 'trenger tolk', 'treng tolk'];
export const NO_WORDS = ['nei', 'no', 'false', '0', 'ingen', 'none', 'trenger ikke', 'treng ikkje'];
