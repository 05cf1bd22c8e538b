import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/domain/lists';
import { renderHtml } from '~/reports/html';
import { summaryDocument } from '~/reports/summary';
import { clean } from '~/reports/text';
import { FORBIDDEN, HOSTILE, documentWith } from './hostile';
import { emptyWorkshop, hamar, translator } from './sample';

const NONCE = 'bm9uY2U=';
const htmlOf = async (view = hamar()) =>
  renderHtml(summaryDocument(view, await translator(view.project.language)), NONCE);

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
/** The text of each element that holds only text. */
const texts = (html: string) =>
  [...html.matchAll(/>([^<>]+)</g)].map(([, text]) =>
    (text ?? '').replace(/&([\w#]+);/g, (_, name: string) => ENTITIES[name] ?? ''),
  );
const tagNames = (html: string) => new Set([...html.matchAll(/<\/?([a-z][\w-]*)/gi)].map(([, name]) => name));

describe('the web page', () => {
  it.each(LANGUAGES)('says its language (%s)', async (language) => {
    expect(await htmlOf(hamar(language))).toMatch(new RegExp(`<html lang="${language}-(NO|GB)"`));
  });

  it('S3 keeps the content security policy: one style with the nonce, no style attributes, no scripts, nothing fetched', async () => {
    const html = await htmlOf();
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).toContain(`<style nonce="${NONCE}">`);
    expect(html).not.toMatch(/\sstyle=|<script|\son\w+=|src=|href=|url\(|@import/);
  });

  it('has one main heading, and tables with header cells', async () => {
    const html = await htmlOf();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<th scope="col">Forslag</th>');
    expect(html).toContain('<th scope="row">');
  });

  it('draws bars in proportion, hidden from screen readers that read the numbers', async () => {
    const widths = [...(await htmlOf()).matchAll(/<rect width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths[0]).toBe(400);
    expect(widths[1]).toBe(Math.round((9 / 14) * 400));
    expect((await htmlOf()).match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(widths.length);
  });

  it('lets every text from people find its own direction', async () => {
    const html = await htmlOf();
    expect(html).toMatch(/<li dir="auto">\p{Script=Arabic}/u);
    expect(html).toContain('<bdi>Hamar kommune</bdi>');
  });

  it('keeps a Norwegian sentence left to right when it begins with an Arabic name', async () => {
    const view = hamar();
    view.rounds[0]!.lines[0]!.title = 'مدرسة السكن';
    expect(await htmlOf(view)).toContain('<p dir="ltr">\u2068مدرسة السكن\u2069 (14 stemmer)</p>');
  });

  it('is made of an empty workshop', async () => {
    expect(texts(await htmlOf(emptyWorkshop()))).toContain('Ingen forslag er valgt ennå.');
  });

  it.each(HOSTILE)('S8 shows %s as itself in every place', async (_, text) => {
    const html = renderHtml(await documentWith(text), NONCE);
    const shown = texts(html);
    for (const line of clean(text).split('\n'))
      expect(shown.filter((one) => one === line).length).toBeGreaterThan(5);
    expect(tagNames(html)).toEqual(tagNames(renderHtml(await documentWith('vanlig tekst'), NONCE)));
  });

  it.each(FORBIDDEN)('holds nothing that HTML forbids when people write %s', async (_, text) => {
    const html = renderHtml(await documentWith(text), NONCE);
    expect(html).not.toMatch(/[\u0000\u0007\u000b\ufffe]|\p{Surrogate}/u);
  });

  it('S3 cannot be broken out of by a nonce', () => {
    const html = renderHtml(
      {
        title: 'a',
        subtitle: 'b',
        municipality: 'c',
        language: 'nb',
        date: 0,
        words: { page: '', of: '', missingSigns: '' },
        blocks: [],
      },
      '"><script>',
    );
    expect(html).not.toContain('<script>');
  });
});
