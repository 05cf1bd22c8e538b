import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { RefereeLine } from '~/views/shapes';
import { CopyField } from '../CopyField';
import { Act, CallForm, Choice, Field } from '../forms';
import { Folded, RefusedFor } from '../RefusedFor';
import { Asked, AskForm, AskLetter, AskTick, maySend } from './Asking';
import type { BetweenData } from './BetweenPage';

/** The reference group: who is in it, each one's link, whether they have been asked, and have commented. */
export function RefereesPanel({ data }: { data: BetweenData }) {
  const { t } = useTranslation('between');
  const { referees, mayEdit, project } = data;
  return (
    <section className="panel stack" id="referees">
      <h2 className="ds-heading" data-size="sm">
        {t('referees.title')}
      </h2>
      <p>{t('referees.why')}</p>
      {referees.length === 0 && <p className="hint">{t('referees.none')}</p>}
      <ul className="referees">
        {referees.map((referee) => (
          <Referee key={referee.id} referee={referee} mayEdit={mayEdit} mayTick={maySend(data)} />
        ))}
      </ul>
      {mayEdit && (
        <RefusedFor field="refereeId" id="">
          <Folded call="referee.save" title={t('referees.add')}>
            <RefereeForm language={project.language} />
          </Folded>
        </RefusedFor>
      )}
      <AskForm data={data} />
    </section>
  );
}

interface RefereeProps {
  referee: RefereeLine;
  mayEdit: boolean;
  /** Mail can be sent now. */
  mayTick: boolean;
}

function Referee({ referee, mayEdit, mayTick }: RefereeProps) {
  const { t } = useTranslation(['between', 'common']);
  const { id, name, role, organisation, email, link, comments, removed } = referee;
  const about = [role, organisation, email].filter(Boolean).join(' · ');
  return (
    <li className="stack" id={`r-${id}`}>
      <p>
        <strong dir="auto">{name}</strong> {about && <bdi>{about}</bdi>}
      </p>
      <p className="hint">
        {comments > 0 ? t('referees.comments', { count: comments }) : t('referees.nothing')}
        {removed && ` · ${t('referees.removed')}`}
        {!removed && <Asked referee={referee} />}
      </p>
      {mayTick && <AskTick referee={referee} />}
      {link && !removed && <CopyField label={t('referees.link', { name })} value={link} />}
      <AskLetter referee={referee} />
      {mayEdit && !removed && (
        <RefusedFor field="refereeId" id={id}>
          <Folded call="referee.save" title={t('referees.edit')}>
            <RefereeForm referee={referee} language={referee.language} />
          </Folded>
        </RefusedFor>
      )}
      {mayEdit && (
        <Act
          call={removed ? 'referee.restore' : 'referee.remove'}
          input={{ refereeId: id }}
          label={removed ? t('common:restore') : t('referees.remove')}
          about={name}
          variant="secondary"
        />
      )}
    </li>
  );
}

function RefereeForm({ referee, language }: { referee?: RefereeLine; language: string }) {
  const { t } = useTranslation(['between', 'common']);
  const call = 'referee.save';
  const own = { name: LIMITS.name, role: LIMITS.name, organisation: LIMITS.name, email: LIMITS.email };
  return (
    <CallForm call={call} input={referee ? { refereeId: referee.id } : {}} className="stack">
      {(['name', 'role', 'organisation', 'email'] as const).map((name) => (
        <Field
          key={name}
          call={call}
          name={name}
          type={name === 'email' ? 'email' : 'text'}
          label={t(`referees.${name}`)}
          hint={name === 'role' ? t('referees.roleHint') : undefined}
          required={name === 'name'}
          maxLength={own[name]}
          defaultValue={referee?.[name]}
        />
      ))}
      <Choice
        call={call}
        name="language"
        label={t('referees.language')}
        defaultValue={language}
        options={LANGUAGES.map((one) => ({ value: one, label: t(`common:languages.${one}`) }))}
      />
      <button className="ds-button" data-variant="primary" type="submit">
        {t('common:save')}
      </button>
    </CallForm>
  );
}
