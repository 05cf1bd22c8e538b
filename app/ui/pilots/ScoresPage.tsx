import { useTranslation } from 'react-i18next';
import type { CriterionView, ScoresView } from '~/views/shapes';
import { RefusedFor } from '../RefusedFor';
import { CallForm } from '../forms';
import { RefusedBox, RefusedContext, type Refused } from '../Problems';
import { LanguageLinks } from '../StartPage';
import { SpreadBars } from './SpreadBars';
import { useCriterion } from './words';

interface ScoresPageProps {
  view: ScoresView;
  saved: boolean;
  refused: Refused | undefined;
}
type Asked = ScoresView['candidates'][number];

/** The candidates on a participant's phone: each with the criteria and 1 to 5; afterwards how the room answered. */
export function ScoresPage({ view, saved, refused }: ScoresPageProps) {
  const { t } = useTranslation(['pilots', 'common']);
  const state = view.scoring?.state ?? 'closed';
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <main className="narrow stack" id="main">
        <div className="row spread">
          <p className="brand">{t('common:product')}</p>
          <LanguageLinks back="/scores" />
        </div>
        <h1 className="ds-heading" data-size="md">
          {t('phone.title')}
        </h1>
        <p className="project-title" dir="auto">
          {view.project}
        </p>
        <RefusedBox />
        {saved && state === 'open' && (
          <p className="notice" role="status">
            {t('phone.saved')}
          </p>
        )}
        <p>{t(({ open: 'phone.why', shown: 'phone.shown', closed: 'phone.closed' } as const)[state])}</p>
        {view.candidates.map((candidate) =>
          state === 'open' ? (
            <RefusedFor key={candidate.id} field="pilotId" id={candidate.id}>
              <Candidate view={view} candidate={candidate} />
            </RefusedFor>
          ) : (
            <div key={candidate.id} className="scroll-x">
              <SpreadBars
                title={candidate.title}
                pilotId={candidate.id}
                criteria={view.criteria}
                spreads={view.scoring?.spreads ?? []}
              />
            </div>
          ),
        )}
        <p>
          <a className="ds-button" data-variant="secondary" href="/room">
            {t('phone.back')}
          </a>
        </p>
      </main>
    </RefusedContext.Provider>
  );
}

function Candidate({ view, candidate }: { view: ScoresView; candidate: Asked }) {
  const { t } = useTranslation('pilots');
  const { id, title, measure, effect } = candidate;
  return (
    <article className="panel stack" id={`c-${id}`}>
      <h2 className="ds-heading" data-size="xs" dir="auto">
        {title}
      </h2>
      {[measure, effect].filter(Boolean).map((text) => (
        <p key={text} className="typed" dir="auto">
          {text}
        </p>
      ))}
      <CallForm
        call="score.give"
        input={{
          scoringId: view.scoring?.id ?? '',
          pilotId: id,
          criterionIds: view.criteria.map((criterion) => criterion.id),
        }}
        className="stack"
      >
        {view.criteria.map((criterion) => (
          <Score
            key={criterion.id}
            candidate={candidate}
            criterion={criterion}
            value={view.mine[id]?.[criterion.id]}
          />
        ))}
        <button
          className="ds-button"
          data-variant="primary"
          type="submit"
          aria-label={`${t('phone.go')}: ${title}`}
        >
          {t('phone.go')}
        </button>
      </CallForm>
    </article>
  );
}

interface ScoreProps {
  candidate: Asked;
  criterion: CriterionView;
  value: number | undefined;
}

function Score({ candidate, criterion, value }: ScoreProps) {
  const name = useCriterion()(criterion);
  const id = `${candidate.id}-${criterion.id}`;
  return (
    <div className="field">
      <label className="ds-label" data-weight="medium" htmlFor={id} dir="auto">
        {name}
      </label>
      <select className="ds-input score" id={id} name="values[]" defaultValue={value ?? ''}>
        <option value="">–</option>
        {[1, 2, 3, 4, 5].map((score) => (
          <option key={score}>{score}</option>
        ))}
      </select>
    </div>
  );
}
