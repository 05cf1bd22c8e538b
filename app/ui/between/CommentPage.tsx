import { useTranslation } from 'react-i18next';
import type { CommentLine, CommentView, ProposalAsked } from '~/views/shapes';
import { useDates } from '../dates';
import { Act, CallForm } from '../forms';
import { RefusedBox, RefusedContext, type Refused } from '../Problems';
import { Folded, RefusedFor } from '../RefusedFor';
import { LanguageLinks } from '../StartPage';
import { CommentFields } from './Parts';

/** The commands by which this reader comments: a participant's, or a referee's. */
export interface Hand {
  say: string;
  withdraw: { call: string; input: Record<string, string> };
  restore: { call: string; input: Record<string, string> };
}

interface CommentPageProps {
  view: CommentView;
  hand: Hand;
  /** The page itself, for whoever changes the language. */
  here: string;
  /** Where a participant came from. */
  back?: string;
  /** A comment was just saved. */
  saved: boolean;
  refused: Refused | undefined;
}

/** All proposals, each with a field for one comment, and what the reader has said of it. */
export function CommentPage({ view, hand, here, back, saved, refused }: CommentPageProps) {
  const { t } = useTranslation(['between', 'common']);
  const { state, proposals, me } = view;
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <main className="narrow stack comment-page" id="main">
        <div className="row spread">
          <p className="brand">{t('common:product')}</p>
          <LanguageLinks back={here} />
        </div>
        <h1 className="ds-heading" data-size="md">
          {t('page.title')}
        </h1>
        <p className="project-title" dir="auto">
          {view.municipality}: {view.project}
        </p>
        <p>
          <bdi>{t('page.you', { name: [me.name, me.role].filter(Boolean).join(', ') })}</bdi>
        </p>
        <RefusedBox />
        {saved && !refused && (
          <p className="notice" role="status">
            {t('page.saved')}
          </p>
        )}
        <Why view={view} refused={refused} />
        {state === 'open' && proposals.length === 0 && <p className="empty">{t('page.none')}</p>}
        {proposals.map((proposal) => (
          <Asked key={proposal.id} proposal={proposal} hand={hand} open={state === 'open'} />
        ))}
        {back && (
          <p>
            <a className="ds-button" data-variant="secondary" href={back}>
              {t('page.back')}
            </a>
          </p>
        )}
      </main>
    </RefusedContext.Provider>
  );
}

/** Why we ask and who reads it; or that it is over, with what was just typed, so that it can be kept. */
function Why({ view: { state, until }, refused }: Pick<CommentPageProps, 'view' | 'refused'>) {
  const { t } = useTranslation(['between', 'problems']);
  const { day } = useDates();
  if (state === 'open')
    return (
      <div className="notice stack">
        <p>{t('between:page.why')}</p>
        <p>{t('between:page.readers')}</p>
        {until && <p>{t('between:page.until', { day: day(until) })}</p>}
      </div>
    );
  const typed = refused?.values.text;
  return (
    <div className="notice stack">
      {/* The refusal above has said so already. */}
      {!refused && <p>{state === 'archived' ? t('between:page.archived') : t('problems:comments-closed')}</p>}
      {typeof typed === 'string' && (
        <p className="told" dir="auto">
          {typed}
        </p>
      )}
    </div>
  );
}

interface AskedProps {
  proposal: ProposalAsked;
  hand: Hand;
  open: boolean;
}

function Asked({ proposal, hand, open }: AskedProps) {
  const { t } = useTranslation(['between', 'common']);
  const { id, title, text, table, theme, merged, chosen, actor, comments } = proposal;
  return (
    <article className="panel stack between-card" id={`p-${id}`}>
      <h2 className="ds-heading" data-size="xs" dir="auto">
        {title}
      </h2>
      <p className="hint">
        {t('common:table', { number: table })} · <bdi>{theme}</bdi>
        {chosen && ` · ${t('proposals.chosen')}`}
      </p>
      {text && (
        <p className="told" dir="auto">
          {text}
        </p>
      )}
      {merged.length > 0 && (
        <>
          <p className="hint">{t('proposals.merged')}</p>
          <ul>
            {merged.map((one) => (
              <li key={one.id} dir="auto">
                {[one.title, one.text].filter(Boolean).join(': ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {actor && (
        <p>
          <bdi>{t('proposals.actor', { actor })}</bdi>
        </p>
      )}
      {comments.length > 0 && (
        <h3 className="ds-heading" data-size="2xs">
          {t('page.yours')}
        </h3>
      )}
      {comments.map((comment) => (
        <Mine key={comment.id} comment={comment} proposalId={id} hand={hand} open={open} />
      ))}
      {open && <NewComment proposal={proposal} hand={hand} />}
    </article>
  );
}

function NewComment({ proposal: { id, title }, hand }: Pick<AskedProps, 'proposal' | 'hand'>) {
  const { t } = useTranslation('between');
  return (
    <RefusedFor field="proposalId" id={id}>
      <RefusedFor field="commentId" id="">
        <Folded call={hand.say} title={t('page.write')}>
          <CallForm
            call={hand.say}
            input={{ proposalId: id }}
            className="stack"
            aria-label={`${t('page.write')}: ${title}`}
          >
            <CommentFields call={hand.say} />
            <button className="ds-button wide" data-variant="primary" type="submit">
              {t('page.send')}
            </button>
          </CallForm>
        </Folded>
      </RefusedFor>
    </RefusedFor>
  );
}

interface MineProps {
  comment: CommentLine;
  proposalId: string;
  hand: Hand;
  open: boolean;
}

/** What I said, and what was answered; mine to change while comments are open, and to take away at any time. */
function Mine({ comment, proposalId, hand, open }: MineProps) {
  const { t } = useTranslation(['between', 'common']);
  const { id, tag, text, reply, withdrawn } = comment;
  const { say, withdraw, restore } = hand;
  const act = withdrawn ? restore : withdraw;
  return (
    <div className="comment stack" data-withdrawn={withdrawn || undefined}>
      <p className="hint">
        {t(`tags.${tag || 'none'}`)}
        {withdrawn && ` · ${t('comment.withdrawn')}`}
      </p>
      <p className="told" dir="auto">
        {text}
      </p>
      {reply && (
        <div className="comment-reply">
          <p className="hint">{t('page.answered')}</p>
          <p className="told" dir="auto">
            {reply}
          </p>
        </div>
      )}
      {open && !withdrawn && (
        <RefusedFor field="commentId" id={id}>
          <Folded call={say} title={t('page.change')}>
            <CallForm call={say} input={{ proposalId, commentId: id }} className="stack">
              <CommentFields call={say} comment={comment} />
              <button className="ds-button wide" data-variant="primary" type="submit">
                {t('comment.save')}
              </button>
            </CallForm>
          </Folded>
        </RefusedFor>
      )}
      {(open || !withdrawn) && (
        <Act
          call={act.call}
          input={{ ...act.input, commentId: id }}
          label={t(withdrawn ? 'comment.restore' : 'comment.withdraw')}
          about={text.slice(0, 60)}
          variant="secondary"
        />
      )}
    </div>
  );
}
