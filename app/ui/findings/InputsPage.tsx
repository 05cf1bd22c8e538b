import { useTranslation } from 'react-i18next';
import { SECTORS } from '~/domain/lists';
import type { DeskHead, InputsView } from '~/views/shapes';
import { useRefused } from '../Problems';
import { SectorName } from '../marks';
import { Pager } from '../Pager';
import { InputCard, useCardWords, type Cutting } from './InputCard';
import { NoteForm } from './NoteForm';
import { QuestionnairePanel } from './QuestionnairePanel';
import { TakeBar } from './TakeBar';

export type InputsData = DeskHead & InputsView & { writing: boolean; cutting: Cutting | null; theme: string };

/** What people told beforehand, and the way from there to needs and ideas. */
export function InputsPage({ data }: { data: InputsData }) {
  const { t } = useTranslation('findings');
  const { project, mayEdit, total, banked, page } = data;
  // A note that was refused stays open, also when what it was about is gone meanwhile.
  const refused = useRefused('input.save') !== null;
  const writing = mayEdit && (data.writing || refused || data.edited !== null);
  return (
    <>
      <p>{t('why')}</p>
      {total === 0 && !writing && (
        <div className="empty stack">
          <p>{t('none')}</p>
          {mayEdit && <WriteLink text={t('first')} />}
        </div>
      )}
      {(total > 0 || banked > 0) && (
        <p className="row">
          {total > 0 && mayEdit && !writing && <WriteLink text={t('write')} />}
          <a className="ds-button" data-variant="secondary" href={`/desk/${project.id}/bank`}>
            {t('toBank', { count: banked })}
          </a>
        </p>
      )}
      {writing && <NoteForm input={data.edited} back={`?page=${page}`} />}
      {mayEdit && <Guide open={writing && data.edited === null} />}
      <QuestionnairePanel questionnaire={data.questionnaire} project={project} mayEdit={mayEdit} />
      {total > 0 && <Heard sectors={data.sectors} />}
      {total > 0 && <InputList data={data} />}
    </>
  );
}

function WriteLink({ text }: { text: string }) {
  return (
    <a className="ds-button" data-variant="primary" href="?edit=new#edit">
      {text}
    </a>
  );
}

const GUIDE = ['begin', 'ask', 'end', 'write'] as const;

function Guide({ open }: { open: boolean }) {
  const { t } = useTranslation('findings');
  return (
    <details className="ds-details" open={open}>
      <summary>{t('guide.title')}</summary>
      <ol>
        {GUIDE.map((step) => (
          <li key={step}>{t(`guide.${step}`)}</li>
        ))}
      </ol>
      <p>{t('guide.target')}</p>
    </details>
  );
}

function Heard({ sectors }: Pick<InputsView, 'sectors'>) {
  const { t } = useTranslation(['findings', 'common']);
  const missing = SECTORS.filter((sector) => sectors[sector] === 0);
  const names = missing.map((sector) => t(`common:sectors.${sector}`)).join(', ');
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="sm">
        {t('findings:heard.title')}
      </h2>
      <ul className="balance">
        {SECTORS.map((sector) => (
          <li key={sector}>
            <SectorName sector={sector} /> <strong>{sectors[sector]}</strong>
          </li>
        ))}
      </ul>
      <p>{names ? t('findings:heard.missing', { sectors: names }) : t('findings:heard.all')}</p>
    </section>
  );
}

function InputList({ data }: { data: InputsData }) {
  const { t } = useTranslation('findings');
  const words = useCardWords();
  const { mayEdit, themes, theme, page, pages, cutting } = data;
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="sm">
        {t('list', { count: data.total })}
      </h2>
      {mayEdit && <TakeBar themes={themes} theme={theme} />}
      <ul className="cards">
        {data.inputs.map((input) => (
          <InputCard key={input.id} {...{ input, words, mayEdit, page, cutting, themes, theme }} />
        ))}
      </ul>
      <Pager page={page} pages={pages} href={(to) => `?page=${to}`} />
    </section>
  );
}
