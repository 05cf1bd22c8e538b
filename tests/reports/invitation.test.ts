import { describe, expect, it } from 'vitest';
import { LANGUAGES, PACK_PARTS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { letter } from '~/domain/pack';
import { renderDocx } from '~/reports/docx.server';
import { infoPackDocument, textBlocks } from '~/reports/info-pack';
import { clocked, composePack, lengthOf, whenAndWhere } from '~/reports/invitation';
import { renderPdf } from '~/reports/pdf.server';
import { FORBIDDEN, HOSTILE } from './hostile';
import { composing, hamarPack, workshop } from './pack';

const anna = { name: 'Anna', code: 'ABCDE FGHJK', link: 'https://samverk.example/k/ABCDEFGHJK' };
const textOf = async (...of: Parameters<typeof composing>) =>
  letter(composePack(await composing(...of)), 'invitation', anna).text;

describe('the composed invitation', () => {
  it('says what is known, in its order', async () => {
    const { subject, text } = letter(composePack(await composing()), 'invitation', anna);
    expect(subject).toBe('Invitasjon til verksteder: Raskere og bedre integrering i Hamar');
    const order = [
      'Hei, Anna',
      'Hamar kommune inviterer deg til 2 verksteder',
      'Mål: Flere i bolig',
      'Bolig\n- Hvordan får flere et hjem?',
      '2 verksteder på til sammen 8 timer',
      '- Verksted 1: tirsdag 2. februar 2016, kl. 16:00–20:00, Rådhuset',
      '- Verksted 2: tirsdag 9. februar 2016',
      '16:00 Velkommen\n16:10 Behov\n16:55 Pause',
      'Andre temaer er også velkomne',
      'https://samverk.example/k/ABCDEFGHJK',
      'samverk.example og skrive koden din: ABCDE FGHJK',
      'Si fra til Kari Eier',
      'kari@hamar.example',
    ].map((words) => text.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it.each(LANGUAGES)('in %s lacks no sentence and fills every placeholder', async (language) => {
    const one = composePack(await composing(hamarPack({ workshops: [workshop()] }), language));
    for (const pack of [composePack(await composing(hamarPack(), language)), one])
      for (const kind of ['invitation', 'change'] as const) {
        const { subject, text } = letter(pack, kind, anna);
        expect(`${subject}\n${text}`).not.toMatch(/\{\{|undefined|null|NaN|\b(expected|closing|joining)\.\w/);
      }
  });

  it('speaks of what is not known as something to come, and never leaves a hole', async () => {
    const empty = workshop({ date: '', start: '', place: '', agenda: [] });
    const facts = hamarPack({
      project: { title: 'T', aim: '', language: 'nb', municipality: 'K' },
      ...{ workshops: [empty], themes: [], contact: { name: '', email: '' } },
    });
    const text = await textOf(facts);
    expect(text).toContain('- Verksted 1: datoen kommer senere, stedet kommer senere');
    expect(text).toContain('Si fra til K om du kommer');
    expect(text).not.toMatch(/, ,|: ,|: \.|:\s*\n\n|\n{3}|kalenderfil|Mål:|temaene er|PROGRAM\n/);
    const started = await composing(hamarPack({ workshops: [workshop({ start: '' })] }));
    expect(whenAndWhere(started, workshop({ start: '' }))).toBe('tirsdag 2. februar 2016, Rådhuset');
  });

  it('takes what people wrote as words: no sentence of ours and no placeholder is made of it', async () => {
    for (const title of ['$t(greeting)', '{{count}}', '{{nmae}}', '<b>& "x"', 'a\r\nBcc: b@c.no']) {
      const facts = hamarPack();
      facts.project = { ...facts.project, title, municipality: title };
      const { subject, text } = letter(composePack(await composing(facts)), 'invitation', anna);
      expect(text).toContain(`«${title}»`);
      expect(subject).toBe(`Invitasjon til verksteder: ${title.replace('\r\n', ' ')}`);
    }
  });

  it('fits the fields in which it is edited, however many questions there are', async () => {
    const themes = Array.from({ length: LIMITS.themes }, () => ({
      title: 'T'.repeat(LIMITS.title),
      questions: Array.from({ length: LIMITS.questionsPerTheme }, () => 'Q'.repeat(LIMITS.text)),
    }));
    const facts = hamarPack({ themes });
    facts.project = { ...facts.project, aim: 'A'.repeat(LIMITS.text), title: 'P'.repeat(LIMITS.title) };
    const { parts } = composePack(await composing(facts));
    for (const part of PACK_PARTS) expect(parts[part].length).toBeLessThan(LIMITS.packPart);
    expect(parts.background).not.toContain('Q');
  });
});

describe('a programme', () => {
  it('tells when each item begins, also past midnight', () => {
    const late = workshop({
      start: '23:30',
      agenda: [45, 0, 30].map((minutes) => ({ title: 'x', minutes })),
    });
    expect(clocked(late).map(({ clock }) => clock)).toEqual(['23:30', '00:15', '00:15']);
  });
  it('without a start has only its order', async () => {
    const pack = composePack(await composing(hamarPack({ workshops: [workshop({ start: '' })] })));
    expect(pack.programme).toBe('Verksted 1\n- Velkommen\n- Behov\n- Pause');
  });
  it('has its length in words', async () => {
    const { t } = await composing();
    expect([45, 60, 240, 270].map((minutes) => lengthOf(t, minutes))).toEqual([
      ...['45 minutter', '1 time', '4 timer', '4 timer og 30 minutter'],
    ]);
  });
});

describe('the information pack as a document', () => {
  const documentOf = async (change: Parameters<typeof composing>[0] = hamarPack()) => {
    const made = await composing(change);
    return infoPackDocument(made, composePack(made), Date.parse('2016-01-20T09:00:00Z'));
  };

  it('holds nobody’s name, code or link, and says to whom to turn', async () => {
    const made = await composing();
    const pack = composePack(made);
    pack.parts.closing = 'Kom, {{name}}, med {{code}} til {{link}}';
    const words = JSON.stringify(infoPackDocument(made, pack, 0));
    expect(words).toContain('Kom, deltaker, med din personlige kode til https://samverk.example');
    expect(words).not.toMatch(/\{\{|\/k\//);
    expect(words).toContain('Kari Eier, kari@hamar.example');
  });

  it('leaves out a greeting to one person, and keeps one to all', async () => {
    const made = await composing();
    const pack = composePack(made);
    expect(JSON.stringify(infoPackDocument(made, pack, 0))).not.toContain('Hei');
    pack.parts.greeting = 'Kjære alle sammen';
    expect(JSON.stringify(infoPackDocument(made, pack, 0))).toContain('Kjære alle sammen');
  });

  it('makes paragraphs and lists of a text as people write it', () => {
    expect(textBlocks('One\ntwo\n\nThree:\n- a\n• b\nfour\n\n\n')).toEqual([
      { kind: 'paragraph', text: 'One\ntwo' },
      { kind: 'paragraph', text: 'Three:' },
      { kind: 'bullets', items: ['a', 'b'] },
      { kind: 'paragraph', text: 'four' },
    ]);
    expect(textBlocks('')).toEqual([]);
  });

  it.each([...HOSTILE, ...FORBIDDEN])(
    'S8 is made as PDF and Word with %s in every place',
    async (_, text) => {
      const facts = hamarPack({
        contact: { name: text, email: 'a@b.no' },
        themes: [{ title: text, questions: [text] }],
      });
      facts.project = { title: text, aim: text, language: 'nb', municipality: text };
      facts.workshops = [workshop({ place: text, agenda: [{ title: text, minutes: 5 }] })];
      const document = await documentOf(facts);
      expect(renderPdf(document).toString('latin1', 0, 4)).toBe('%PDF');
      expect((await renderDocx(document)).length).toBeGreaterThan(1000);
    },
  );
});
