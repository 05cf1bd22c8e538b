import { useTranslation } from 'react-i18next';
import type { FrontView, Todo } from '~/views/shapes';
import { useDates } from '../dates';
import { Act } from '../forms';

interface TodosProps {
  data: Pick<FrontView, 'todos' | 'todoCount' | 'today'>;
  /** The address of the project's desk. */
  base: string;
  mayEdit: boolean;
}

/** What someone is to do about a stakeholder, the first due first. */
export function Todos({ data, base, mayEdit }: TodosProps) {
  const { t } = useTranslation('preparation');
  const { todos, todoCount, today } = data;
  if (todos.length === 0) return null;
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t('todos.title')}
      </h2>
      <ul className="todos">
        {todos.map((todo) => (
          <TodoItem key={todo.id} todo={todo} today={today} mayEdit={mayEdit} />
        ))}
      </ul>
      {todoCount > todos.length && (
        <p>
          <a href={`${base}/stakeholders`}>{t('todos.more', { count: todoCount })}</a>
        </p>
      )}
    </section>
  );
}

function TodoItem({ todo, today, mayEdit }: { todo: Todo; today: string; mayEdit: boolean }) {
  const { t } = useTranslation('preparation');
  const { day } = useDates();
  const { id, text, who, due, stakeholder } = todo;
  const late = due !== '' && due < today;
  return (
    <li>
      <div>
        <p dir="auto">{text}</p>
        <p className="hint">
          {who && (
            <>
              <bdi>{who}</bdi> ·{' '}
            </>
          )}
          {t('todos.about', { stakeholder })}
          {due && (
            <>
              {' · '}
              <span className={late ? 'late' : undefined}>
                {t(late ? 'todos.overdue' : 'todos.due', { date: day(due) })}
              </span>
            </>
          )}
        </p>
      </div>
      {mayEdit && (
        <Act
          call="consequence.done"
          input={{ consequenceId: id, done: 'true' }}
          label={t('todos.done')}
          about={text}
          variant="secondary"
        />
      )}
    </li>
  );
}
