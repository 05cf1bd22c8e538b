import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '~/domain/lists';
import { ALIKE, alike, similarity, similarTo } from '~/domain/similar';
import { stemsOf } from '~/domain/stems';
import { forMany } from '../support/seeded';

const SAME: Record<Language, readonly (readonly [string, string])[]> = {
  nb: [
    ['Vi trenger flere møteplasser', 'En møteplass på tvers av alder'],
    ['Bedriftene vet ikke hva de får', 'Bedrifter vet lite om hva de får'],
    ['Språkkurs på kveldstid', 'Kurs i språk om kvelden'],
    ['Bussen går for sjelden', 'Buss som går sjelden'],
    ['Leilighetene er for dyre', 'Dyre leiligheter'],
  ],
  nn: [
    ['Vi treng fleire møteplassar', 'Ein møteplass på tvers av alder'],
    ['Det manglar bustader for unge', 'Unge manglar bustad'],
    ['Bygda har for få bustader', 'Få boliger i bygda'],
    ['Leilegheitene er dyre', 'Dyre leilegheiter'],
    ['Ungdomane kjem seg ikkje heim om kvelden', 'Hjem om kvelden for ungdom'],
  ],
  en: [
    ['We need more meeting places', 'A meeting place for all ages'],
    ['Buses run too seldom', 'The bus runs seldom'],
    ['Companies do not know what they get', 'A company does not know what it gets'],
    ['Flats are expensive', 'Expensive flat'],
  ],
};
const OTHER: Record<Language, readonly (readonly [string, string])[]> = {
  nb: [
    ['Vi trenger flere møteplasser', 'Vi trenger bedre busstilbud'],
    ['Bedriftene vet ikke hva de får', 'Foreldre vet ikke hvor de skal spørre'],
    ['Språkkurs på kveldstid', 'Barnehageplass nær jobben'],
  ],
  nn: [
    ['Vi treng fleire møteplassar', 'Vi treng betre busstilbod'],
    ['Det manglar bustader', 'Ingen kjenner reglane'],
  ],
  en: [
    ['We need more meeting places', 'We need better buses'],
    ['Companies do not know what they get', 'Parents do not know where to ask'],
  ],
};

describe.each(LANGUAGES)('needs in %s', (language) => {
  it.each(SAME[language])('«%s» and «%s» are pointed out as similar', (a, b) => {
    expect(similarity(a, b, language)).toBeGreaterThanOrEqual(ALIKE);
  });

  it.each(OTHER[language])('«%s» and «%s» are not', (a, b) => {
    expect(similarity(a, b, language)).toBeLessThan(ALIKE);
  });

  it('a comparison is the same both ways, between 0 and 1, and 1 with itself', () => {
    const words = SAME[language].flat().flatMap((text) => text.split(' '));
    forMany(300, language, ({ whole, pick }) => {
      const made = () => Array.from({ length: whole(1, 8) }, () => pick(words)).join(' ');
      const [a, b] = [made(), made()];
      const score = similarity(a, b, language);
      expect(score).toBe(similarity(b, a, language));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      if (stemsOf(a, language).length > 0) expect(similarity(a, a.toUpperCase(), language)).toBe(1);
    });
  });
});

describe('what is pointed out', () => {
  const needs = [
    { id: 'a', text: 'Vi trenger flere møteplasser' },
    { id: 'b', text: 'Bussen går for sjelden' },
    { id: 'c', text: 'En møteplass for alle' },
    { id: 'd', text: 'Møteplasser' },
    { id: 'e', text: 'Sjelden buss' },
    { id: 'f', text: 'Dyre leiligheter' },
  ];

  it('while one types: the most similar first, and nothing for a beginning that says nothing', () => {
    expect(similarTo('møteplasser', needs, 'nb').map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(similarTo('en møteplass for alle', needs.slice(0, 2), 'nb').map(({ id }) => id)).toEqual(['a']);
    expect(similarTo('dyre leiligheter og busser', needs, 'nb').map(({ id }) => id)[0]).toBe('f');
    expect(similarTo('', needs, 'nb')).toEqual([]);
    expect(similarTo('Vi har ikke', needs, 'nb')).toEqual([]);
  });

  it('when needs are gathered: sets that are alike, each need in one of them', () => {
    const sets = alike(needs, 'nb').map((set) => set.map(({ id }) => id));
    expect(sets).toEqual([
      ['a', 'c', 'd'],
      ['b', 'e'],
    ]);
  });

  it('texts in other scripts are compared by their words', () => {
    expect(similarity('مكان للقاء الجيران', 'مكان للقاء', 'nb')).toBeGreaterThanOrEqual(ALIKE);
    expect(similarity('مكان للقاء', 'تعلم اللغة', 'nb')).toBe(0);
  });
});
