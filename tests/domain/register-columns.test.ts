import { describe, expect, it } from 'vitest';
import { guessColumns } from '~/domain/register';

describe('the columns of a list', () => {
  it.each([
    [
      'bokmål',
      [
        'Fornavn',
        'Etternavn',
        'Virksomhet',
        'Sektor',
        'E-post',
        'Mobil',
        'Språk',
        'Kontakt',
        'Svar',
        'Tolk?',
        'Kommune',
      ],
    ],
    [
      'nynorsk',
      [
        'Førenamn',
        'Etternamn',
        'Verksemd',
        'Gruppe',
        'E-postadresse',
        'Tlf.',
        'Morsmål',
        'Kontakta',
        'Påmeld',
        'Tolkebehov',
        'Kommune',
      ],
    ],
    [
      'English',
      [
        'First name',
        'Surname',
        'Organization',
        'Sector',
        'Email',
        'Phone',
        'Language',
        'Contacted',
        'Reply',
        'Interpreter',
        'Municipality',
      ],
    ],
  ])('are guessed from headings in %s', (_, heading) => {
    expect(guessColumns([heading, heading.map(() => 'x')])).toEqual({
      heading: true,
      columns: [
        ...['firstName', 'lastName', 'organisation', 'sector', 'email', 'phone'],
        ...['language', 'contact', 'reply', 'interpreter', 'municipality'],
      ],
    });
  });

  it('that nobody needs are left out, and none is taken twice', () => {
    const { columns } = guessColumns([['Nr.', 'Navn', 'Allergier', 'Navn på sjef', 'Fødselsnummer'], ['1']]);
    expect(columns).toEqual(['', 'name', '', '', '']);
  });

  it('are guessed from what stands in them where there are no headings', () => {
    const cells = [
      [
        'Kari Hansen',
        'Bedriftshelsetjenesten',
        'næringsliv',
        'kari@example.no',
        '900 00 000',
        'tigrinja',
        '',
      ],
      ['Per Lie', 'Nordvik kommune', 'kommune', '', '+47 911 11 111', 'norsk', ''],
    ];
    expect(guessColumns(cells)).toEqual({
      heading: false,
      columns: ['name', 'organisation', '', 'email', 'phone', 'language', ''],
    });
    expect(guessColumns([['Gruppeleder'], ['Kari']]).heading).toBe(false);
    expect(guessColumns([])).toEqual({ heading: false, columns: [] });
  });
});
