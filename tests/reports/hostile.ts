import type { Document } from '~/reports/blocks';
import { summaryDocument } from '~/reports/summary';
import { hamar, translator } from './sample';
import { need } from './hamar';

type Named = readonly [name: string, text: string];

/** Texts that have broken somebody's export before; each must come through as itself. */
export const HOSTILE: readonly Named[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a formula', '=1+1'],
  ['Typst code', '#eval("1")'],
  ['Typst markup', '$x$ @ref *b* _i_ \\ // /* */'],
  ['more Typst', '#panic("no") #include "x" ${1} `raw` <label> ~ --- "quote" \'s'],
  ['the end of an XML element', ']]></w:t><w:p/> &amp; &lt;'],
  [
    'Arabic',
    '\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 \u0641\u064a \u0627\u0644\u0628\u0644\u062f\u064a\u0629',
  ],
  ['Tigrinya', '\u1230\u120b\u121d \u1290\u1263\u122a \u12a8\u1270\u121b'],
  ['emoji', 'Bra idé 👍🏽 ❤️ 👨‍👩‍👧'],
  ['Hebrew', 'שלום'],
  ['scripts without a font', '日本語 ไทย'],
  ['a word of 2,000 letters', 'A'.repeat(2000)],
  ['an Arabic word of 2,000 letters', '\u0645'.repeat(2000)],
  ['2,000 letters and a blank', `${'Æ'.repeat(1999)} `],
  ['several lines', 'linje 1\nlinje 2\r\nlinje 3'],
];

/** Texts that no XML and no PDF may hold as they are. */
export const FORBIDDEN: readonly Named[] = [
  ['NUL', 'a\u0000b'],
  ['a bell', 'c\u0007d'],
  ['the first half of a character', 'e\ud800f'],
  ['the second half of a character', 'g\udc00h'],
  ['a noncharacter', 'i\ufffej'],
  ['a vertical tab', 'k\u000bl'],
  ['a byte order mark', 'm\ufeffn'],
  ['a private character', 'o\ue000p'],
];

/** Hamar's summary with one text in every place where people write. */
export async function documentWith(text: string): Promise<Document> {
  const view = hamar();
  view.project.title = text;
  view.project.municipality = text;
  view.project.aim = text;
  view.workshop.place = text;
  view.nextWorkshop!.place = text;
  view.attendance.organisations = [text, text];
  const table = view.tables[0]!;
  table.theme = text;
  table.questions = [text];
  table.facilitator = text;
  table.clusters[0] = { heading: text, priority: 1, needs: [text, 'vanlig', text].map(need) };
  table.looseNeeds = [need(text)];
  table.proposals[0] = {
    ...{ id: 'hostile', title: text, text, answers: [text, text], nominated: true },
    ...{ adapted: true, round: 2, from: 'interview', mergedInto: text, splitFrom: text },
  };
  Object.assign(view.rounds[0]!.lines[0]!, { title: text, theme: text });
  view.rounds[0]!.reason = text;
  view.homework[0] = {
    proposalId: 's1',
    title: text,
    responsible: [{ id: 'p', name: text, organisation: text }],
    due: text,
    questions: [text],
    mergedInto: text,
  };
  return summaryDocument(view, await translator('nb'));
}
