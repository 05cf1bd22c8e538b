import { describe, expect, it } from 'vitest';
import { email } from '~/commands/inputs';
import { EMAIL, readRegister, twinsOf, type Matching, type Surroundings } from '~/domain/register';

const around: Surroundings = {
  language: 'nb',
  municipality: 'Nordvik kommune',
  partners: [{ id: 'p1', name: 'Sørvik kommune' }],
  people: [{ id: 'known', name: 'Kari Kjent', organisation: 'NAV', email: 'kari@example.no' }],
};
const read = (cells: string[][], matching: Partial<Matching> & Pick<Matching, 'columns'>, here = around) =>
  readRegister(cells, { heading: false, sector: '', ...matching }, here);
const one = (columns: Matching['columns'], row: string[], more: Partial<Matching> = {}) => {
  const { people, errors } = read([row], { columns, sector: 'other', ...more });
  return { person: people[0]?.person, errors };
};

describe('a row', () => {
  it('becomes a person with all that is told, in words of three languages', () => {
    const columns = [
      'name',
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
    const row = [
      '  Mebrat \n Tesfay ',
      'Eritreisk forening',
      'Flyktning',
      'Mebrat@Example.no',
      '+47 900 00 000',
      'tigrinja',
      'Snakket med',
      'takka ja',
      'ja',
      'sørvik',
    ];
    expect(one(columns, row).person).toEqual({
      name: 'Mebrat Tesfay',
      organisation: 'Eritreisk forening',
      sector: 'target',
      email: 'mebrat@example.no',
      phone: '+47 900 00 000',
      language: 'ti',
      contact: 'personal',
      reply: 'accepted',
      interpreter: true,
      partnerId: 'p1',
    });
  });

  it('with only a name gets the rest as it is for anybody', () => {
    expect(one(['name'], ['Kari']).person).toEqual({
      ...{ name: 'Kari', organisation: '', sector: 'other', email: '', phone: '', language: 'nb' },
      ...{ contact: '', reply: 'planned', interpreter: false, partnerId: '' },
    });
  });

  it('joins first and last name', () => {
    expect(one(['lastName', 'firstName'], ['Hansen', 'Kari']).person?.name).toBe('Kari Hansen');
  });

  it('S7 keeps what looks like a formula as it is', () => {
    expect(one(['name', 'phone'], ['=1+1', '+4790000000']).person).toMatchObject({
      name: '=1+1',
      phone: '+4790000000',
    });
  });

  it.each([
    ['Kommune og NAV', 'municipality'],
    ['NAV', 'municipality'],
    ['Flyktningtjenesten', 'municipality'],
    ['kommunestyrerepresentant', 'politics'],
    ['Kommunedirektør', 'politics'],
    ['Varaordfører', 'politics'],
    ['Politikk og toppleiing', 'politics'],
    ['Næringsliv', 'business'],
    ['privat bedrift', 'business'],
    ['Frivillig sektor', 'voluntary'],
    ['Lag og forening', 'voluntary'],
    ['Målgruppe', 'target'],
    ['Innvandrerråd', 'target'],
    ['innvandrarar', 'target'],
    ['Refugee', 'target'],
    ['Business', 'business'],
    ['Voluntary sector', 'voluntary'],
    ['Andre', 'other'],
    ['Asylmottak', null],
    ['Mottak', 'other'],
    ['Fylkeskommunen', 'other'],
    ['Politiet', null],
  ])('%s is of the sector %s', (text, sector) => {
    const { person, errors } = one(['name', 'sector'], ['Kari', text], { sector: '' });
    expect(person?.sector ?? null).toBe(sector);
    expect(errors.map((error) => error.value)).toEqual(sector ? [] : [text]);
  });

  it.each([
    ['ja', true, 'nb'],
    ['X', true, 'nb'],
    ['nei', false, 'nb'],
    ['', false, 'nb'],
    ['Arabisk', true, 'ar'],
    ['tigrinja tolk', true, 'ti'],
    ['Ja, dari', true, 'fa-AF'],
  ])('with "%s" for an interpreter needs one: %s, in %s', (text, interpreter, language) => {
    expect(one(['name', 'interpreter'], ['Kari', text]).person).toMatchObject({ interpreter, language });
  });

  it.each([
    ['Takket ja', 'accepted'],
    ['nei takk', 'declined'],
    ['Kommer ikke', 'declined'],
    ['ikke invitert', 'planned'],
    ['Ikke svart', 'invited'],
    ['Invitert 3.2.', 'invited'],
    ['yes', 'accepted'],
    ['declined', 'declined'],
    ['not invited yet', 'planned'],
  ])('with "%s" has replied: %s', (text, reply) => {
    expect(one(['name', 'reply'], ['Kari', text]).person?.reply).toBe(reply);
  });

  it.each([
    ['Ringt 3. februar', 'phone'],
    ['SMS', 'phone'],
    ['e-post', 'mail'],
    ['Personlig', 'personal'],
    ['møte', 'personal'],
    ['plakat', 'other'],
  ])('that was contacted by "%s" is marked %s', (text, contact) => {
    expect(one(['name', 'contact'], ['Kari', text]).person?.contact).toBe(contact);
  });

  it('is told with all that is wrong in it, and what stood there', () => {
    const columns = [
      'name',
      'sector',
      'email',
      'language',
      'reply',
      'interpreter',
      'municipality',
      'phone',
    ] as const;
    const row = [
      '',
      'Helse',
      'kari(a)example.no',
      'klingonsk',
      'kanskje',
      'usikker',
      'Oslo',
      '9'.repeat(101),
    ];
    const { people, errors } = read([['Overskrift'], row], { columns, heading: true });
    expect(people).toEqual([]);
    expect(errors.map(({ row: at, issue, value }) => [at, issue, value.slice(0, 20)]).sort()).toEqual(
      [
        [2, 'nameMissing', ''],
        [2, 'sectorUnknown', 'Helse'],
        [2, 'notEmail', 'kari(a)example.no'],
        [2, 'languageUnknown', 'klingonsk'],
        [2, 'replyUnknown', 'kanskje'],
        [2, 'interpreterUnknown', 'usikker'],
        [2, 'municipalityUnknown', 'Oslo'],
        [2, 'tooLong', '9'.repeat(20)],
      ].sort(),
    );
    expect(read([['Kari']], { columns: ['name'] }).errors).toEqual([
      { row: 1, issue: 'sectorMissing', value: '' },
    ]);
  });

  it('that is empty is nobody, and the others keep their numbers', () => {
    const { people } = read([['Navn'], ['Per'], ['', ' '], ['Kari']], {
      ...{ columns: ['name'], heading: true, sector: 'other' },
    });
    expect(people.map(({ row, person }) => [row, person.name])).toEqual([
      [2, 'Per'],
      [4, 'Kari'],
    ]);
  });
});

describe('the same person', () => {
  const columns = ['name', 'organisation', 'email'] as const;

  it('is found by e-mail, or by name and organisation, in the register and further up in the list', () => {
    const { people, duplicates } = read(
      [
        ['Kari K.', '', 'KARI@example.no'],
        ['kari  kjent', 'Nav', ''],
        ['Kari Kjent', 'Lions', ''],
        ['Ny', 'Lions', 'ny@example.no'],
        ['Ny', 'LIONS.', 'annen@example.no'],
        ['Noen andre', '', 'annen@example.no'],
      ],
      { columns, sector: 'other' },
    );
    expect(people.map(({ row }) => row)).toEqual([3, 4]);
    expect(duplicates.map(({ row, of, name }) => [row, of, name])).toEqual([
      [1, null, 'Kari Kjent'],
      [2, null, 'Kari Kjent'],
      [5, 4, 'Ny'],
      [6, 5, 'Ny'],
    ]);
  });

  it('in the register is told for each of them', () => {
    const person = (id: string, name: string, organisation: string, mail = '') => ({
      id,
      name,
      organisation,
      email: mail,
    });
    const twins = twinsOf([
      person('a', 'Kari', 'NAV', 'k@example.no'),
      person('b', 'kari', 'nav', 'k@example.no'),
      person('c', 'Kari H.', '', 'k@example.no'),
      person('d', 'Kari', 'Lions'),
    ]);
    expect([...twins].map(([id, others]) => [id, others.map((other) => other.id)])).toEqual([
      ['a', ['b', 'c']],
      ['b', ['a', 'c']],
      ['c', ['a', 'b']],
    ]);
  });
});

it('what a list takes as an e-mail, the form takes too', () => {
  for (const address of [
    'a@b.no',
    'kari.hansen+x@post.nordvik.example',
    'kari',
    'kari@',
    'kari@nordvik',
    'blå@b.no',
    'a b@c.no',
  ])
    expect(email.safeParse(address).success, address).toBe(EMAIL.test(address));
});
