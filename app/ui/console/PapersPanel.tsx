import { useTranslation } from 'react-i18next';
import { dashedCode } from '~/domain/codes';
import { useRoom } from '~/live/useRoom';
import type { PaperView } from '~/views/shapes';
import { Act, CallForm, Choice } from '../forms';

interface PapersPanelProps {
  projectId: string;
  paper: PaperView;
  leads: boolean;
}

/** Ballots that were given on paper: counted in one by one, known by number and check code, never by what they hold. */
export function PapersPanel({ projectId, paper, leads }: PapersPanelProps) {
  const { t } = useTranslation(['console', 'common']);
  const papers = useRoom().state.views.console?.papers ?? [];
  const target = { projectId, voteRoundId: paper.voteRoundId };
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="2xs">
        {t('vote.papers')}
      </h2>
      <p className="hint">{t('vote.papersWhy')}</p>
      {papers.length === 0 && <p>{t('vote.noPapers')}</p>}
      <ul className="papers" aria-live="polite">
        {papers.map(({ number, code }) => (
          <li key={number}>
            <span>
              {t('vote.paperNumber', { number })}: <span className="code">{dashedCode(code)}</span>
            </span>
            {leads && (
              <Act
                call="ballot.discard"
                input={{ ...target, paper: String(number) }}
                label={t('vote.discard')}
                about={t('vote.paperNumber', { number })}
              />
            )}
          </li>
        ))}
      </ul>
      {leads && <CountIn paper={paper} target={target} />}
    </section>
  );
}

function CountIn({
  paper,
  target,
}: {
  paper: PaperView;
  target: { projectId: string; voteRoundId: string };
}) {
  const { t } = useTranslation(['console', 'common']);
  const slots = Array.from({ length: paper.votesPerPerson }, (_, i) => i + 1);
  const proposals = paper.proposals.map(({ id, title, table }) => ({
    value: id,
    label: `${t('common:table', { number: table })}: ${title}`,
  }));
  return (
    <>
      <CallForm call="ballot.paper" input={target} className="stack" onSent={(form) => form.reset()}>
        <div className="vote-settings">
          {slots.map((slot) => (
            <Choice
              key={slot}
              call="ballot.paper"
              name="proposalIds[]"
              label={t('vote.paperSlot', { slot })}
              options={[{ value: '', label: t('vote.noVote') }, ...proposals]}
              required={slot === 1}
            />
          ))}
        </div>
        <div>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('vote.countPaper')}
          </button>
        </div>
      </CallForm>
      <Act call="ballot.paper" input={target} label={t('vote.countBlank')} />
    </>
  );
}
