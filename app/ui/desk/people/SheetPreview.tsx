import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '~/views/shapes';
import { CallForm } from '../../forms';
import { Asked, From, Tongue } from './Marks';

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

/** As they would stand in the register. */
function People({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation('people');
  return (
    <>
      <div className="scroll-x">
        <table className="ds-table register">
          <thead>
            <tr>
              <th scope="col">{t('register.person')}</th>
              <th scope="col">{t('register.from')}</th>
              <th scope="col">{t('register.reach')}</th>
              <th scope="col">{t('reply.label')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.people.map((person, i) => (
              <tr key={i}>
                <td>
                  <strong dir="auto">{person.name}</strong>
                  <Asked contact={person.contact} />
                  <Tongue person={person} languages={sheet.languages} />
                </td>
                <td>
                  <From person={person} />
                </td>
                <td>
                  <span className="line">{person.email}</span>
                  <span className="line">{person.phone}</span>
                </td>
                <td>{t(`reply.${person.reply}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More shown={sheet.people.length} all={sheet.added} />
    </>
  );
}

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
