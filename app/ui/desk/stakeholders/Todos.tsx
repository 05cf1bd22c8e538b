import { useTranslation } from 'react-i18next';
import { byDue, daysLate } from '~/domain/days';
import type { Consequence } from '~/views/shapes';
import { useDates } from '../../dates';
import { CallForm } from '../../forms';
import { addressOf } from './address';
import type { StakeholdersData } from './StakeholdersPage';

/** All that somebody has to do, over all stakeholders: what is due first comes first. */
export function Todos({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const todos = data.consequences.filter((note) => note.todo);
  const open = todos.filter((note) => !note.done).sort(byDue);
  const finished = todos.filter((note) => note.done);
  return (
    <section className="stack" id="todos" aria-labelledby="todos-title">
      <h3 className="ds-heading" data-size="xs" id="todos-title">
        {t('todos.heading')}
      </h3>
      {todos.length === 0 && <p className="hint">{t('todos.none')}</p>}
      {todos.length > 0 && open.length === 0 && <p>✓ {t('todos.allDone')}</p>}
      {open.length > 0 && <TodoList data={data} todos={open} />}
      {finished.length > 0 && (
        <details className="ds-details">
          <summary>{t('todos.finished', { count: finished.length })}</summary>
          <TodoList data={data} todos={finished} />
        </details>
      )}
    </section>
  );
}

/** One form for the whole list: each line has a button. */
function TodoList({ data, todos }: { data: StakeholdersData; todos: Consequence[] }) {
  const { t } = useTranslation('stakeholders');
  const names = new Map(data.lines.map((line) => [line.id, line.name]));
  const done = todos[0]?.done ?? false;
  const input = { done: done ? '' : 'true', _then: `${addressOf(data.project.id, 'consequences')}#todos` };
  const label = done ? t('todos.undone') : t('todos.done');
  const list = (
    <ul className="todos">
      {todos.map((todo) => (
        <li key={todo.id}>
          <div>
            <p dir="auto" className="typed">
              {todo.text}
            </p>
            <TodoAbout todo={todo} stakeholder={names.get(todo.stakeholderId) ?? ''} today={data.today} />
          </div>
          {data.mayEdit && (
            <button
              className="ds-button"
              data-variant="secondary"
              data-size="sm"
              name="consequenceId"
              value={todo.id}
              type="submit"
              aria-label={`${label}: ${todo.text}`}
            >
              {label}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
  if (!data.mayEdit) return list;
  return (
    <CallForm call="consequence.done" input={input}>
      {list}
    </CallForm>
  );
}

interface TodoAboutProps {
  todo: Consequence;
  stakeholder: string;
  today: string;
}

function TodoAbout({ todo, stakeholder, today }: TodoAboutProps) {
  const { t } = useTranslation('stakeholders');
  const { day } = useDates();
  const late = todo.done ? 0 : daysLate(todo.due, today);
  return (
    <p className="hint">
      <bdi>{stakeholder}</bdi> · {todo.who ? <bdi>{todo.who}</bdi> : t('todos.nobody')} ·{' '}
      {todo.due ? t('todos.due', { day: day(todo.due) }) : t('todos.noDue')}
      {late > 0 && <strong className="late"> · {t('todos.late', { count: late })}</strong>}
    </p>
  );
}
