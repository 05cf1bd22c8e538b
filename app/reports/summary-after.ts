import type { HomeworkLine, SummaryFrame, SummaryView } from '~/views/shapes';
import type { Block, Row, Table, Translate } from './blocks';
import { weekdayOf } from './dates';
import { within } from './text';

/** For each chosen proposal: who is responsible, by when, and which questions they answer. */
export function homework(view: SummaryView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('homework.title') };
  if (view.homework.length === 0) return [title, { kind: 'paragraph', text: t('homework.none') }];
  return [
    title,
    { kind: 'paragraph', text: t('homework.lead') },
    ...view.homework.flatMap((line) => oneTask(line, view, t)),
  ];
}

function oneTask(line: HomeworkLine, view: SummaryView, t: Translate): Block[] {
  const people = line.responsible.map(({ name, organisation }) =>
    organisation ? `${within(name)}, ${within(organisation)}` : name,
  );
  const due = line.due ? weekdayOf(view.project.language, line.due) : t('notSet');
  const facts = [
    { label: t('homework.responsible'), value: people.join('\n') || t('homework.nobody') },
    { label: t('homework.due'), value: due },
  ];
  const questions: Block[] =
    line.questions.length > 0
      ? [
          { kind: 'heading', level: 3, text: t('homework.questions') },
          { kind: 'bullets', items: line.questions },
        ]
      : [{ kind: 'paragraph', text: t('homework.noQuestions'), tone: 'quiet' }];
  const merged: Block[] = line.mergedInto
    ? [{ kind: 'paragraph', text: t('common:mergedInto', { title: within(line.mergedInto) }), tone: 'quiet' }]
    : [];
  return [{ kind: 'heading', level: 2, text: line.title }, ...merged, { kind: 'facts', facts }, ...questions];
}

/** Who took part: numbers by sector, then the organisations. */
export function attendance({ attendance: people }: SummaryFrame, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('people.title') };
  if (people.total === 0) return [title, { kind: 'paragraph', text: t('people.none') }];
  const rows: Row[] = people.bySector.map((entry) => ({
    cells: [t(`people.sectors.${entry.sector}`), String(entry.people)],
  }));
  rows.push({ cells: [t('people.total'), String(people.total)], marked: true });
  const organisations: Block[] =
    people.organisations.length > 0
      ? [
          { kind: 'heading', level: 2, text: t('people.organisations') },
          { kind: 'paragraph', text: people.organisations.map(within).join('; ') },
        ]
      : [];
  const columns: Table['columns'] = [
    { title: t('people.sector'), align: 'start', share: 80 },
    { title: t('people.count'), align: 'end', share: 20 },
  ];
  return [title, { kind: 'table', columns, rows }, ...organisations];
}

/** What happens next, in the order it happens. */
export function forward(view: SummaryView, t: Translate): Block[] {
  const { nextWorkshop, project } = view;
  const due = view.homework
    .map((line) => line.due)
    .sort()
    .at(-1);
  const date = due ? weekdayOf(project.language, due) : '';
  const task = date ? t('forward.homeworkBy', { date }) : t('forward.homework');
  const items = [t('forward.summary'), view.homework.length > 0 ? task : t('forward.choose')];
  if (nextWorkshop?.date) {
    const name = t('key.nextWorkshop', { number: nextWorkshop.number });
    items.push(`${name}: ${weekdayOf(project.language, nextWorkshop.date)}. ${t('forward.present')}`);
  } else items.push(t('forward.noNext'));
  return [
    { kind: 'heading', level: 1, text: t('forward.title') },
    { kind: 'bullets', items: [...items, t('forward.pilots')] },
  ];
}
