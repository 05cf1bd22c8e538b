import { expect, it } from 'vitest';
import { sentences } from '~/documents/document.server';
import { exampleDocument } from '~/reports/example';
import { renderHtml } from '~/reports/html';
import { bambleExample } from '../support/bamble';

const page = async (example = bambleExample()) =>
  renderHtml(
    exampleDocument(example, Date.parse('2016-02-02T12:00:00Z'), await sentences('nb', 'stories')),
    'n',
  );

it('Bamble on paper: facts, figures as bars with their numbers, and updates with dates', async () => {
  const html = await page();
  for (const text of [
    'Fra bosatt til tilsatt',
    'Eksempel fra Bamble',
    'Utgifter til sosialhjelp',
    '15. januar 2016',
  ])
    expect(html).toContain(text);
  const numbers = [...html.matchAll(/<\/svg><\/td><td>([^<]+)<\/td>/g)].map(([, number]) => number);
  expect(numbers).toEqual(['4,2', '3', '73', '1,9']);
});

it('markup in an example is text on the page', async () => {
  const html = await page(
    bambleExample({
      title: '<b>T</b>',
      need: '<script>alert(1)</script>',
      themes: ['<i>x</i>'],
      municipality: '<u>B</u>',
    }),
  );
  expect(html).not.toMatch(/<script|<b>|<i>|<u>/);
  expect(html).toContain('&lt;script&gt;');
});
