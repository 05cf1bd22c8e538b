import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '~/views/shapes';
import { CallForm } from '../../forms';
import { SectorName } from '../../marks';

interface PreviewProps {
  sheet: SheetView;
  /** The choices have been changed since this was made. */
  stale: boolean;
}

/** What would be added, what must be corrected and who is there already, before anything has happened. */
export function SheetPreview({ sheet, stale }: PreviewProps) {
  const { t } = useTranslation('people');
  const named = (['name', 'firstName', 'lastName'] as const).some((one) => sheet.columns.includes(one));
  return (
    <section className="panel stack" id="preview" tabIndex={-1} aria-labelledby="preview-title">
      <h2 className="ds-heading" data-size="sm" id="preview-title">
        {t('import.preview')}
      </h2>
      {!named ? (
        <p>{t('import.needName')}</p>
      ) : (
        <>
          <p>
            <strong>
              {sheet.added > 0 ? t('import.adds', { count: sheet.added }) : t('import.addsNone')}
            </strong>
          </p>
          {sheet.added > 0 && <People sheet={sheet} />}
          <Wrong sheet={sheet} />
          <Repeated sheet={sheet} />
          {sheet.added + sheet.repeated > 0 && <AddForm sheet={sheet} stale={stale} />}
        </>
      )}
    </section>
  );
}

function People({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <>
      <ul className="cards">
        {sheet.people.map((person, i) => (
          <li key={i} className="row listed">
            <strong dir="auto">{person.name}</strong>
            <SectorName sector={person.sector} />
            {told(sheet, person).map((text, at) => (
              <span key={at} dir="auto">
                {text}
              </span>
            ))}
            <span className="hint">
              {[
                person.reply !== 'planned' && t(`reply.${person.reply}`),
                person.contact && `${t('contact.label')}: ${t(`contact.${person.contact}`)}`,
                person.interpreter &&
                  t('interpreterFor', { language: sheet.languages[person.language] ?? person.language }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <More shown={sheet.people.length} all={sheet.added} />
    </>
  );
}

/** The facts of a person that need no words of ours. */
const told = (
  { languages }: SheetView,
  { organisation, email, phone, language, interpreter }: SheetView['people'][number],
) => [organisation, email, phone, interpreter ? '' : (languages[language] ?? language)].filter(Boolean);

function More({ shown, all }: { shown: number; all: number }) {
  const { t } = useTranslation('people');
  return all > shown ? <p className="hint">{t('import.more', { count: all - shown })}</p> : null;
}

function Wrong({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation('people');
  if (sheet.wrongRows === 0) return null;
  return (
    <Found color="danger" title={t('import.wrong', { count: sheet.wrongRows })}>
      <p>{t('import.wrongWhy')}</p>
      <ul>
        {sheet.errors.map(({ row, issue, value }, i) => (
          <li key={i} dir="auto">
            {t(`import.errors.${issue}`, { row, value })}
          </li>
        ))}
      </ul>
      <More shown={new Set(sheet.errors.map((one) => one.row)).size} all={sheet.wrongRows} />
    </Found>
  );
}

function Repeated({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation('people');
  if (sheet.repeated === 0) return null;
  return (
    <Found color="info" title={t('import.repeated', { count: sheet.repeated })}>
      <p>{t('import.repeatedWhy')}</p>
      <ul>
        {sheet.duplicates.map(({ row, name, of, other }) => (
          <li key={row} dir="auto">
            {of === null
              ? t('import.inRegister', { row, name, other })
              : t('import.inList', { row, name, of })}
          </li>
        ))}
      </ul>
      <More shown={sheet.duplicates.length} all={sheet.repeated} />
    </Found>
  );
}

function Found({ color, title, children }: { color: 'danger' | 'info'; title: string; children: ReactNode }) {
  return (
    <div className="ds-alert" data-color={color}>
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      {children}
    </div>
  );
}

function AddForm({ sheet, stale }: PreviewProps) {
  const { t } = useTranslation('people');
  const { columns, heading, sector, wrongRows, repeated, added } = sheet;
  const input = { columns, heading: heading ? 'on' : '', sector };
  return (
    <CallForm call="invitee.import" input={input} className="stack">
      {wrongRows > 0 && <Tick name="skip" label={t('import.skip')} />}
      {repeated > 0 && <Tick name="again" label={t('import.again')} />}
      <button className="ds-button" data-variant="primary" type="submit" disabled={stale}>
        {wrongRows + repeated > 0 ? t('import.goAny') : t('import.go', { count: added })}
      </button>
      <p role="status">{stale && t('import.stale')}</p>
    </CallForm>
  );
}

function Tick({ name, label }: { name: string; label: string }) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} />
      <span>{label}</span>
    </label>
  );
}
