import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, PACK_PARTS, type Language, type PackPart } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { plain, type PackTexts } from '~/domain/pack';
import { CallForm, Field } from '../forms';
import type { InvitationData } from './InvitationPage';

/** How tall each part's field is: what is long gets room. */
const ROWS: Record<PackPart, number> = {
  subject: 2,
  greeting: 2,
  background: 12,
  expected: 8,
  prepare: 8,
  closing: 6,
};

const isOurs = (code: string): code is Language => LANGUAGES.some((language) => language === code);

/** A language's name, in the reader's language where we have it, else in the project's. */
export function useLanguageName(data: InvitationData) {
  const { t } = useTranslation('common');
  return (code: string) =>
    isOurs(code) ? t(`languages.${code}`) : (data.languages.find((one) => one.code === code)?.label ?? code);
}

/** The languages of the pack, each with how many will read it. */
export function LanguageTabs({ data }: { data: InvitationData }) {
  const { t } = useTranslation('invitation');
  const nameOf = useLanguageName(data);
  return (
    <nav className="tabs" aria-label={t('text.languages')}>
      {data.languages.map(({ code, people }) => (
        <a
          key={code}
          href={`?language=${code}`}
          aria-current={code === data.language ? 'page' : undefined}
          lang={isOurs(code) ? code : undefined}
        >
          {nameOf(code)} {people > 0 && t('text.people', { count: people })}
        </a>
      ))}
    </nav>
  );
}

interface TextProps {
  data: InvitationData;
  /** What stands in the fields now, for the preview. */
  onType(texts: PackTexts): void;
}

/** The parts that can be rewritten, each with what we suggest. */
export function InvitationText({ data, onType }: TextProps) {
  const { t } = useTranslation(['invitation', 'common']);
  const nameOf = useLanguageName(data);
  const { language, own, project } = data;
  const typed = (event: FormEvent<HTMLDivElement>) => {
    const form = (event.target as HTMLTextAreaElement).form;
    if (!form) return;
    const fields = new FormData(form);
    onType(Object.fromEntries(PACK_PARTS.map((part) => [part, plain(String(fields.get(part) ?? ''))])));
  };
  return (
    <div className="stack" onInput={typed}>
      <h2 className="ds-heading" data-size="xs">
        {t('text.write')}
      </h2>
      {!isOurs(language) && (
        <p className="notice">
          {t('text.otherLanguage', { language: nameOf(language), project: nameOf(project.language) })}
        </p>
      )}
      <p className="hint">{t('text.hint')}</p>
      <CallForm call="pack.save" input={{ language }} className="stack">
        {PACK_PARTS.map((part) => (
          <PartField key={part} part={part} own={own[part]} composed={data.composed.parts[part]} />
        ))}
        <p className="hint">{t('text.fixed')}</p>
        <p className="hint">
          {t('text.placeholders', { name: '{{name}}', code: '{{code}}', link: '{{link}}' })}
        </p>
        <button className="ds-button" data-variant="primary" type="submit">
          {t('text.save')}
        </button>
      </CallForm>
      {Object.keys(own).length > 0 && (
        <CallForm call="pack.reset" input={{ language }} confirm={t('text.resetSure')}>
          <button className="ds-button" data-variant="tertiary" type="submit">
            {t('text.reset')}
          </button>
        </CallForm>
      )}
    </div>
  );
}

function PartField({ part, own, composed }: { part: PackPart; own: string | undefined; composed: string }) {
  const { t } = useTranslation('invitation');
  const label = t(`text.parts.${part}`);
  return (
    <div className="stack part">
      <Field
        call="pack.save"
        name={part}
        label={own ? `${label} – ${t('text.own')}` : label}
        rows={ROWS[part]}
        maxLength={LIMITS.packPart}
        defaultValue={own ?? composed}
      />
      {own && (
        <details className="ds-details">
          <summary aria-label={`${t('text.composed')}: ${label}`}>{t('text.composed')}</summary>
          <p className="as-written" dir="auto">
            {composed}
          </p>
        </details>
      )}
    </div>
  );
}
