import { describe, expect, it } from 'vitest';
import { LANGUAGES, QUESTION_MARKS, type Language, type QuestionMark } from '~/domain/lists';
import {
  alike,
  inspectQuestion,
  marksOf,
  measureIn,
  QUESTION_LENGTH,
  questionLength,
} from '~/domain/questions';
import en from '~/i18n/en/themes';
import nb from '~/i18n/nb/themes';
import nn from '~/i18n/nn/themes';
import { THEME_TEMPLATES } from '~/templates';
import { forMany, type Chance } from '../support/seeded';

const TEXTS = { nb, nn, en };
const warningsOf = (text: string, language: Language = 'nb') =>
  inspectQuestion(text, language).map(({ warning }) => warning);

describe('the tool has nothing to remark', () => {
  it.each<[Language, string]>([
    ['nb', 'Hvordan kan flere få et hjem de vil bo i?'],
    ['nb', 'På hvilken måte kan vi nå dem som bor alene?'],
    ['nb', '«Hva skal til for at ingen spiser alene?»'],
    ['nb', 'Hvis alle kjente naboen, hvordan ville gata være da?'],
    ['nn', 'Kva skal til for at fleire vil bu her?'],
    ['nn', 'Korleis blir ein ny nabo ein kjend nabo?'],
    ['en', 'How can everyone find a place to belong?'],
    ['en', 'In which ways can we meet more often?'],
  ])('in %s: %s', (language, text) => {
    expect(inspectQuestion(text, language)).toEqual([]);
  });

  it.each(LANGUAGES)('of an empty question in %s, which has no mark of the tool either', (language) => {
    for (const empty of ['', '  ', '\n\t', '\u00a0']) {
      expect(inspectQuestion(empty, language)).toEqual([]);
      expect(marksOf(empty, [], language)).toEqual([]);
    }
  });

  it('of any question in a template, in any language', () => {
    for (const { themes } of THEME_TEMPLATES)
      for (const { questions } of themes)
        for (const question of questions)
          for (const language of LANGUAGES)
            expect(inspectQuestion(question[language], language), question[language]).toEqual([]);
  });

  it.each(LANGUAGES)('of a question that the guide in %s holds up as good', (language) => {
    for (const mark of QUESTION_MARKS)
      expect(warningsOf(TEXTS[language].marks[mark].good, language), mark).toEqual([]);
  });
});

describe('the tool remarks', () => {
  it.each<[Language, string, string[]]>([
    ['nb', 'Hva nå?', ['too-short']],
    ['nb', 'Flere skal få seg en jobb å gå til', ['not-a-question']],
    ['nb', 'Flere i jobb og færre alene?', ['not-a-question']],
    ['nb', 'Hvordan får vi flere i jobb', ['no-question-mark']],
    ['nb', 'Bør vi gjøre mer for de unge?', ['closed']],
    ['nb', 'Skal vi hjelpe naboen vår litt oftere', ['closed']],
    ['nb', '1. Kan flere få et hjem?', ['closed']],
    ['nn', 'Treng vi fleire stader å møtast?', ['closed']],
    ['en', 'Should we do more for the young?', ['closed']],
    ['en', 'More people in work this year', ['not-a-question']],
    ['nb', 'Hvem er alene i dag? Hva trenger de?', ['several']],
    ['nb', 'Hvem er alene i dag, og hvordan når vi dem?', ['several']],
    ['nb', 'Hvordan når vi de unge samt de eldre?', ['several']],
    ['nn', 'Kven er aleine, og korleis når vi dei?', ['several']],
    ['en', 'Who is alone today, and how do we reach them?', ['several']],
    ['nb', `Hvordan kan vi ${'virkelig '.repeat(14)}få det til?`, ['too-long']],
    ['nb', 'Skal vi lage en app?', ['closed', 'measure']],
  ])('in %s of "%s": %j', (language, text, warnings) => {
    expect(warningsOf(text, language)).toEqual(warnings);
  });

  it.each(LANGUAGES)('what the guide in %s calls bad: a solution, and far too many words', (language) => {
    const { open, short } = TEXTS[language].marks;
    expect(warningsOf(open.bad, language)).toContain('measure');
    expect(warningsOf(short.bad, language)).toContain('too-long');
  });

  it('nothing of one more question mark in a row, in any script', () => {
    for (const marks of ['?', '??', '？', '؟', ' ?'])
      expect(warningsOf(`Hvordan får vi det til${marks}`)).toEqual([]);
  });

  it('what is longer than the limit, counted as people count', () => {
    const question = (length: number) => `Hvordan er det ${'å'.repeat(length - 16)}?`;
    expect(questionLength(question(QUESTION_LENGTH))).toBe(QUESTION_LENGTH);
    expect(warningsOf(question(QUESTION_LENGTH))).toEqual([]);
    expect(warningsOf(question(QUESTION_LENGTH + 1))).toEqual(['too-long']);
    // Letters in two parts, and letters beyond the first plane, count once.
    expect(questionLength('a\u030a')).toBe(1);
    expect(questionLength('𐐀')).toBe(1);
    expect(warningsOf(question(QUESTION_LENGTH).normalize('NFD'))).toEqual([]);
  });
});

describe('a measure', () => {
  it.each<[Language, string]>([
    ...(
      'kurs kurset kursene språkkurs norskkurset mentorordning mentorordningen mentor koordinator koordinatorer ' +
      'app appen mobilapp nettside nettsiden nettsider nettsted prosjekt prosjekter pilotprosjektet ordning ordninger ' +
      'stilling stillingen prosjektstilling kontor kontoret servicekontor brosjyre brosjyrer informasjonsbrosjyren ' +
      'opplæringsprogram opplæringsprogrammet kampanje kampanjen håndbok håndbøker seminar KURS Kurset kursets'
    )
      .split(' ')
      .map((word): [Language, string] => ['nb', word]),
    ...(
      'kurs kursa språkkurset mentorordninga ordningar koordinatorar koordinatorane appar nettsida nettstad ' +
      'stillinga kontora brosjyrar brosjyrane opplæringsprogramma kampanjar handbok nyhendebrev prosjekta'
    )
      .split(' ')
      .map((word): [Language, string] => ['nn', word]),
    ...(
      'course courses project projects scheme coordinator co-ordinators app apps website websites office offices ' +
      'brochure leaflets programme program training-programme mentoring campaign newsletter workshop'
    )
      .split(' ')
      .map((word): [Language, string] => ['en', word]),
  ])('in %s is seen in the word %s, as it was written', (language, word) => {
    const seen = measureIn(`a ${word}, b?`, language);
    expect(word.endsWith(seen ?? 'nothing')).toBe(true);
  });

  it.each<[Language, string]>([
    ['nb', 'Hvordan unngår vi en konkurs, og en diskurs uten ende?'],
    ['nb', 'Hvordan blir likestilling en vane, og ikke bare en forestilling?'],
    ['nb', 'Hva skal til for en fast stilling til alle som vil ta stilling?'],
    ['nb', 'Hvordan får vi bedre samordning uten underordning?'],
    ['nb', 'Hvordan er det å trykke på en knapp, en lapp eller et apparat?'],
    ['nb', 'Hvordan kan introduksjonsprogrammet treffe bedre?'],
    ['nb', 'Hvordan kan NAV-kontoret og legekontoret møte folk i tide?'],
    ['nb', 'Hvem kan rekke ut en hånd, og hvem eier boka?'],
    ['nn', 'Korleis kan vi ta stilling saman, og ikkje gå konkurs?'],
    ['nn', 'Korleis blir det orden på ordna forhold?'],
    ['en', 'How do we, of course, meet in the course of a day at the post office?'],
    ['en', 'How can we find an application that is officially happy to approach?'],
  ])('in %s is not seen in everyday words: %s', (language, text) => {
    expect(measureIn(text, language)).toBeNull();
  });

  it('in a title shuts other solutions out', () => {
    expect(measureIn('Språkkurs for nye innbyggere', 'nb')).toBe('Språkkurs');
    for (const { themes } of THEME_TEMPLATES)
      for (const { title } of themes)
        for (const language of LANGUAGES) expect(measureIn(title[language], language)).toBeNull();
  });
});

describe('the marks of a question', () => {
  const good = 'Hvordan kan flere få et hjem de vil bo i?';
  it('are those that the owner ticks, and the one that the tool sees itself, in their order', () => {
    expect(marksOf(good, ['action', 'need'], 'nb')).toEqual(['need', 'short', 'action']);
    expect(marksOf(good, [], 'nb')).toEqual(['short']);
    expect(marksOf(good, QUESTION_MARKS, 'nb')).toEqual([...QUESTION_MARKS]);
  });

  it('do not have "short" because the owner says so', () => {
    for (const text of ['Hva?', `${good} ${good}`, `Hvordan ${'kan '.repeat(40)}?`])
      expect(marksOf(text, ['short', 'open'], 'nb')).toEqual(['open']);
  });

  it('keep "no solution" when the owner says so, although the tool warns', () => {
    const text = 'Hvordan kan et kurs bli til glede for flere?';
    expect(warningsOf(text)).toEqual(['measure']);
    expect(marksOf(text, ['open'], 'nb')).toEqual(['open', 'short']);
  });
});

it('two titles are alike whatever their capitals and blanks', () => {
  expect(alike(' Bolig og ÅPENHET', 'bolig og A\u030Apenhet ')).toBe(true);
  expect(alike('Bolig', 'Boliger')).toBe(false);
});

describe('whatever is written', () => {
  const PIECES = [
    ...[
      'hvordan',
      'Hva',
      'kurs',
      'ordning',
      'stilling',
      'ta stilling',
      'samt',
      ' og hvordan ',
      'how',
      'app',
      'of course',
    ],
    ...['?', '??', '!', '.', ',', '«', '»', '\n', '\t', ' ', '\u00a0', '\u200b', '\u202e', '\0'],
    ...[
      'مرحبا',
      'كيف',
      '؟',
      'ሰላም',
      '日本語',
      'Ελληνικά',
      'å',
      'a\u030a',
      '𝔘',
      '👩‍👩‍👧',
      '\ud800',
      '\udc00',
      'İ',
      'ß',
    ],
    ...['<b>', '{{x}}', '$1', '$&', '\\p{L}', '(.*)', '=1+1', '__proto__'],
  ];
  const anything = (c: Chance) => Array.from({ length: c.whole(0, 60) }, () => c.pick(PIECES)).join('');

  it('each remark comes once, a measure is named as it stands, and the marks are of the six', () => {
    forMany(3000, 'hostile questions', (c) => {
      const text = anything(c);
      const language = c.pick(LANGUAGES);
      const remarks = inspectQuestion(text, language);
      const kinds = remarks.map(({ warning }) => warning);
      expect(new Set(kinds).size).toBe(kinds.length);
      for (const { warning, word } of remarks) {
        expect(word !== undefined).toBe(warning === 'measure');
        if (word !== undefined) expect(text.normalize()).toContain(word);
      }
      const ticked = QUESTION_MARKS.filter(() => c.random() < 0.5);
      const marks: QuestionMark[] = marksOf(text, ticked, language);
      expect(marks.filter((mark) => mark !== 'short')).toEqual(ticked.filter((mark) => mark !== 'short'));
    });
  });

  it('a good question stays good with blanks around it, and any question is judged alike in capitals', () => {
    forMany(500, 'shapes of questions', (c) => {
      const text = anything(c);
      expect(warningsOf(` \n${text}\t`, 'nb')).toEqual(warningsOf(text, 'nb'));
    });
    expect(warningsOf('HVORDAN KAN FLERE FÅ ET HJEM?')).toEqual([]);
    expect(warningsOf('SKAL VI HA ET KURS?')).toEqual(['closed', 'measure']);
  });

  it('also a text of a million letters is looked through, in any language', () => {
    const long = [
      'a'.repeat(1_000_000),
      'kurs'.repeat(250_000),
      `${'ta '.repeat(300_000)}`,
      ' og'.repeat(300_000),
    ];
    for (const text of long)
      for (const language of LANGUAGES) expect(warningsOf(text, language)).toContain('too-long');
  });
});
