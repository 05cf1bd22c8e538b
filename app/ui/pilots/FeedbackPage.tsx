import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { FeedbackView } from '~/views/shapes';
import { CallForm, Choice, Field } from '../forms';
import { RefusedBox, RefusedContext, type Refused } from '../Problems';
import { LanguageLinks } from '../StartPage';

interface FeedbackPageProps {
  view: FeedbackView;
  /** The answer before this page was sent. */
  thanks: boolean;
  refused: Refused | undefined;
}

const CALL = 'feedback.give';
const RATINGS = ['1', '2', '3', '4', '5'] as const;

/** What a user of a pilot thinks of it, without a name: one question, one field, one button. */
export function FeedbackPage({ view, thanks, refused }: FeedbackPageProps) {
  const { t } = useTranslation(['pilots', 'common']);
  const { code, open, municipality, pilot } = view;
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <main className="narrow stack" id="main">
        <div className="row spread">
          <p className="brand">{t('common:product')}</p>
          <LanguageLinks back={`/f/${code}`} />
        </div>
        <h1 className="ds-heading" data-size="md">
          {t('give.title')}
        </h1>
        <RefusedBox />
        {thanks && (
          <p className="notice" role="status">
            {t('give.thanks')}
          </p>
        )}
        {thanks && open && (
          <p>
            <a href={`/f/${code}`}>{t('give.more')}</a>
          </p>
        )}
        {!thanks && open && <p dir="auto">{t('give.why', { municipality, pilot })}</p>}
        {!thanks && open && <Ask />}
        {!open && !thanks && <p className="notice">{t('give.closed')}</p>}
        {!open && <Typed refused={refused} />}
      </main>
    </RefusedContext.Provider>
  );
}

function Ask() {
  const { t } = useTranslation('pilots');
  return (
    <CallForm call={CALL} className="stack">
      <Choice
        call={CALL}
        name="rating"
        label={t('give.rating')}
        options={[
          { value: '', label: t('give.noRating') },
          ...RATINGS.map((value) => ({ value, label: t(`give.ratings.${value}`) })),
        ]}
      />
      <Field
        call={CALL}
        name="text"
        rows={5}
        required
        label={t('give.text')}
        hint={t('give.textHint')}
        maxLength={LIMITS.text}
      />
      <button className="ds-button" data-variant="primary" type="submit">
        {t('give.go')}
      </button>
    </CallForm>
  );
}

/** What was just typed, so that it can be kept when it could not be sent. */
function Typed({ refused }: { refused: Refused | undefined }) {
  const typed = refused?.values.text;
  if (typeof typed !== 'string') return null;
  return (
    <p className="told" dir="auto">
      {typed}
    </p>
  );
}
