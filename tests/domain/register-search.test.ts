import { describe, expect, it } from 'vitest';
import { isFound, searchOf, searchQuery, type Searchable } from '~/domain/register-search';

const search = (query: string) => searchOf(new URLSearchParams(query));
const kari: Searchable = {
  ...{ name: 'Kari Ødegård', organisation: 'NAV Nordvik', email: 'kari@example.no', phone: '+47 900 00 000' },
  ...{ sector: 'municipality', reply: 'accepted', invited: true, partnerId: '' },
  ...{ removed: false, attended: [1], twins: [] },
};
const finds = (query: string, person = kari) => isFound(person, search(query));

describe('the address of the register', () => {
  it('is read back as it was written', () => {
    for (const query of [
      '',
      '?q=Kari+%C3%98&sector=target&status=invited&partner=own&page=3',
      '?status=workshop2',
    ])
      expect(searchQuery(search(query))).toBe(query);
  });

  it('with nonsense looks for nothing', () => {
    const odd = search(`?sector=nobility&status=maybe&page=-1&q=${'x'.repeat(500)}`);
    expect(odd).toEqual({ text: 'x'.repeat(100), sector: '', status: '', partner: '', page: 1 });
    for (const page of ['0', '1e3', '99999', 'x']) expect(search(`?page=${page}`).page).toBe(1);
  });

  it('takes more along', () => {
    expect(searchQuery(search('?page=2'), { edit: 'id' })).toBe('?page=2&edit=id');
  });
});

describe('a person', () => {
  it.each(['', '?q=kari', '?q=ØDEGÅRD+nav', '?q=kari@', '?q=900+00', '?sector=municipality', '?partner=own'])(
    'is found by "%s"',
    (query) => expect(finds(query)).toBe(true),
  );

  it.each(['?q=kari+lions', '?sector=target', '?partner=p1', '?status=declined', '?status=workshop2'])(
    'is not found by "%s"',
    (query) => expect(finds(query)).toBe(false),
  );

  it('is found by how she stands', () => {
    expect(finds('?status=accepted')).toBe(true);
    expect(finds('?status=workshop1')).toBe(true);
    expect(finds('?status=twins', { ...kari, twins: ['another'] })).toBe(true);
    const walkIn = { ...kari, invited: false };
    expect([finds('?status=walkIn', walkIn), finds('?status=accepted', walkIn)]).toEqual([true, false]);
    const removed = { ...kari, removed: true };
    expect([finds('?status=removed', removed), finds('', removed), finds('?status=removed')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
