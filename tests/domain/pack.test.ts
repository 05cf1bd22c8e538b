import { describe, expect, it } from 'vitest';
import { isOutdated, toldIn, uidOf } from '~/domain/calendar';
import { inGroup, isUnderWay, nextTry, reasonOf, verdictOn } from '~/domain/mail';
import { filled, letter, ownTexts, packLanguage, packLanguages, withOwn, type Pack } from '~/domain/pack';

const parts = {
  subject: 'Invitation: {{name}}',
  greeting: 'Hei, {{name}}',
  background: 'Why',
  expected: 'What',
  prepare: 'How',
  closing: 'Bye',
};
const pack: Pack = {
  parts,
  headings: { expected: 'E', practical: 'P', programme: 'A', prepare: 'F', joining: 'J' },
  practical: '- 1',
  programme: '',
  joining: 'Go to {{link}} with {{code}}',
  change: { subject: 'New time', lead: 'It has changed' },
  summary: { subject: 'Summary', lead: 'Here it is', joining: 'At {{link}}', closing: 'Ask us' },
  homework: { subject: 'Homework', lead: 'Not done', joining: 'At {{link}}', closing: 'Ask us' },
  comments: { subject: 'Advice', lead: 'What do you think', joining: 'At {{link}}', closing: 'Ask us' },
  proposals: { subject: 'Proposals', lead: 'What do you think', joining: 'At {{link}}', closing: 'Ask us' },
};
const person = { name: 'Anna', code: 'ABCDE FGHJK', link: 'https://x.no/k/ABCDEFGHJK' };

describe('a letter', () => {
  it('says everything in its order to one person, and leaves out what is empty', () => {
    expect(letter(pack, 'invitation', person)).toEqual({
      subject: 'Invitation: Anna',
      text: [
        'Hei, Anna',
        'Why',
        'E\nWhat',
        'P\n- 1',
        'F\nHow',
        'J\nGo to https://x.no/k/ABCDEFGHJK with ABCDE FGHJK',
        'Bye',
      ].join('\n\n'),
    });
  });

  it('of a change says what is new and how to come, and not the rest', () => {
    const { subject, text } = letter({ ...pack, programme: '16:00 Start' }, 'change', person);
    expect(subject).toBe('New time');
    expect(text).toBe(
      'Hei, Anna\n\nIt has changed\n\nP\n- 1\n\nA\n16:00 Start\n\nJ\nGo to https://x.no/k/ABCDEFGHJK with ABCDE FGHJK\n\nBye',
    );
  });

  it('with the summary says where it is, and nothing of how to come', () => {
    expect(letter({ ...pack, programme: '16:00 Start' }, 'summary', person)).toEqual({
      subject: 'Summary',
      text: 'Hei, Anna\n\nHere it is\n\nAt https://x.no/k/ABCDEFGHJK\n\nAsk us',
    });
  });

  it('has the owner’s texts in the places of the composed ones', () => {
    const own = withOwn(pack, { greeting: 'Kjære {{ name }}', subject: 'Two\nlines' });
    const { subject, text } = letter(own, 'invitation', person);
    expect([subject, text.split('\n')[0]]).toEqual(['Two lines', 'Kjære Anna']);
  });

  it('keeps a placeholder that nobody knows, and never fills what a name brings along', () => {
    expect(filled('{{name}} {{nmae}} {{}} {name}', { ...person, name: '{{code}}' })).toBe(
      '{{code}} {{nmae}} {{}} {name}',
    );
  });
});

describe('own texts', () => {
  it('are those that are neither empty nor what is composed anyway', () => {
    const sent = { ...parts, background: '  ', expected: 'What\r\n', closing: 'Mvh\r\nKari' };
    expect(ownTexts(sent, parts)).toEqual({ closing: 'Mvh\nKari' });
    expect(ownTexts({}, parts)).toEqual({});
  });
});

it('the language of a pack is the main part of a person’s own', () => {
  expect(['nb-NO', 'no', 'NN', 'en-GB', 'ar-SY', 'ti', '', 'x\0', 'quite'].map(packLanguage)).toEqual([
    ...['nb', 'nb', 'nn', 'en', 'ar', 'ti', '', '', ''],
  ]);
  expect(packLanguages(['ti', 'ar-SY', 'nb', 'ar'])).toEqual(['nb', 'nn', 'en', 'ar', 'ti']);
});

describe('who waits for an invitation', () => {
  const one = (reply: 'planned' | 'invited' | 'declined', state?: 'queued' | 'sent' | 'failed') => ({
    ...{ email: 'a@b.no', reply },
    mail: state ? { state } : null,
  });
  it('is who has got none, or whose mail did not arrive', () => {
    const waiting = [one('planned'), one('invited', 'failed')];
    const not = [one('invited'), one('declined'), one('planned', 'queued'), one('invited', 'sent')];
    expect(waiting.every((person) => inGroup(person, 'waiting'))).toBe(true);
    expect(not.some((person) => inGroup(person, 'waiting'))).toBe(false);
  });
  it('stands in the groups of her answer, of all, and of those without an address', () => {
    const declined = { ...one('declined'), email: '' };
    const groups = (['all', 'declined', 'unaddressed', 'invited', 'accepted'] as const).filter((group) =>
      inGroup(declined, group),
    );
    expect(groups).toEqual(['all', 'declined', 'unaddressed']);
  });
});

describe('a mail that could not be sent', () => {
  it('is tried eight times, with pauses that grow', () => {
    const now = new Date(0);
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => (nextTry(n, now)?.getTime() ?? 0) / 60_000);
    expect(minutes).toEqual([1, 5, 30, 120, 360, 360, 360, 0]);
  });

  it.each([
    ['no connection', { code: 'ESOCKET' }, 'server'],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'server'],
    ['a sender that is refused', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }, 'server'],
    ['a server that closes the door', { code: 'EPROTOCOL', responseCode: 554 }, 'server'],
    ['an unknown recipient', { code: 'EENVELOPE', responseCode: 550 }, 'mail'],
    ['a full mailbox', { code: 'EENVELOPE', responseCode: 452 }, 'later'],
    ['a letter that is refused', { code: 'EMESSAGE', responseCode: 554 }, 'mail'],
    ['an address that is none', { code: 'EENVELOPE' }, 'mail'],
  ] as const)('%s concerns what it concerns', (_, trouble, verdict) =>
    expect(verdictOn(trouble)).toBe(verdict),
  );

  it('keeps the server’s words in one short line, or our own when it said nothing', () => {
    expect(reasonOf({ code: 'EENVELOPE', response: '550 no\r\n such\tuser\0' })).toBe('550 no such user');
    expect([...reasonOf({ response: 'å'.repeat(500) })]).toHaveLength(200);
    expect([reasonOf({ code: 'ESOCKET' }), reasonOf({ code: 'EAUTH' })]).toEqual([
      '#unreachable',
      '#sign-in',
    ]);
    expect(reasonOf({ response: '#cancelled' })).toBe('#unreachable');
  });

  it('is under way from the moment it is tried until something is known', () => {
    expect(isUnderWay({ state: 'queued', attempts: 1, error: '' })).toBe(true);
    expect(isUnderWay({ state: 'queued', attempts: 0, error: '' })).toBe(false);
    expect(isUnderWay({ state: 'queued', attempts: 1, error: '#unreachable' })).toBe(false);
    expect(isUnderWay({ state: 'sent', attempts: 1, error: '' })).toBe(false);
  });
});

describe('what a calendar file told', () => {
  const event = (id: string, sequence: number) =>
    `BEGIN:VEVENT\r\nUID:${uidOf(id).slice(0, 4)}\r\n ${uidOf(id).slice(4)}\r\nSEQUENCE:${sequence}\r\nEND:VEVENT\r\n`;
  const file = `BEGIN:VCALENDAR\r\n${event('one-id', 0)}${event('two-id', 3)}END:VCALENDAR\r\n`;
  const workshop = (id: string, sequence: number, date = '2026-02-02') => ({ id, sequence, date });

  it('is the sequence of each workshop', () => {
    expect([...toldIn(file)]).toEqual([
      ['one-id', 0],
      ['two-id', 3],
    ]);
    expect([...toldIn('')]).toEqual([]);
  });

  it('holds until a sequence grows, a date comes or a date goes', () => {
    const [one, two] = [workshop('one-id', 0), workshop('two-id', 3)];
    expect(isOutdated(file, [one, two])).toBe(false);
    expect(isOutdated(file, [one, workshop('two-id', 4)])).toBe(true);
    expect(isOutdated(file, [one, two, workshop('three-id', 0)])).toBe(true);
    expect(isOutdated(file, [one, two, workshop('three-id', 0, '')])).toBe(false);
    expect(isOutdated(file, [one, workshop('two-id', 4, '')])).toBe(true);
    expect(isOutdated('', [workshop('one-id', 0, '')])).toBe(false);
  });
});
