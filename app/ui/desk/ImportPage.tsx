import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { FieldIssue } from '~/domain/problem';
import { useFormCallId } from '../CallSeed';
import { FileField } from '../forms';
import { Alert } from '../kit';
import { ProblemText, useRefused } from '../Problems';
import { useSending, type Sending } from '../sending';

const CALL = 'project.receive';
const MEGABYTE = 1_000_000;

/** Brings a whole project of another installation in; without JavaScript it is an ordinary form. */
export function ImportPage({ municipality }: { municipality: { id: string; name: string } }) {
  const { t } = useTranslation('archive');
  const firstId = useFormCallId();
  const faults = useRefused(CALL)?.problem.fields;
  const { sending, submit, choose } = useSending({
    address: `/archive/${municipality.id}`,
    most: LIMITS.archiveBytes,
    tooLarge: 'archive-too-large',
    onSaved: ({ projectId = '' }) => window.location.assign(`/desk/${projectId}`),
  });
  return (
    <>
      <p>{t('why', { municipality: municipality.name })}</p>
      {faults && sending.state === 'idle' && <Faults faults={faults} />}
      <form method="post" encType="multipart/form-data" className="panel stack" onSubmit={submit}>
        <input type="hidden" name="_id" value={firstId} suppressHydrationWarning />
        <FileField
          call={CALL}
          name="file"
          label={t('file')}
          hint={t('fileHint', { megabytes: LIMITS.archiveBytes / MEGABYTE })}
          accept=".zip,application/zip"
          required
          check={choose}
        />
        <p>
          <button
            className="ds-button"
            data-variant="primary"
            type="submit"
            aria-disabled={sending.state === 'sending' || undefined}
          >
            {t('go')}
          </button>
        </p>
        <Outcome sending={sending} />
      </form>
      <WhatComes />
    </>
  );
}

function Outcome({ sending }: { sending: Sending }) {
  const { t } = useTranslation('archive');
  const id = useId();
  const isSending = sending.state === 'sending';
  const isSent = isSending && sending.percent === 100;
  return (
    <>
      {isSending && <progress aria-labelledby={id} className="sending" max={100} value={sending.percent} />}
      <p id={id} role="status">
        {isSending && t(isSent ? 'reading' : 'sending')}
        {sending.state === 'saved' && t('done')}
      </p>
      {isSending && !isSent && <p className="hint">{t('percent', { percent: sending.percent })}</p>}
      {sending.state === 'lost' && (
        <Alert data-color="danger" role="alert">
          {t('lost')}
        </Alert>
      )}
      {sending.state === 'refused' && (
        <Alert data-color="danger" role="alert">
          <ProblemText problem={sending.problem} />
          {sending.problem.fields && <Faults faults={sending.problem.fields} />}
        </Alert>
      )}
    </>
  );
}

/** What in the archive is not right, by the names of its files or the places in project.json. */
function Faults({ faults }: { faults: readonly FieldIssue[] }) {
  const { t } = useTranslation('archive');
  return (
    <div className="stack">
      <p>{t('look')}</p>
      <ul>
        {faults.map(({ path, issue }) => (
          <li key={path}>
            <bdi>
              <code className="file-name">{path}</code>
            </bdi>{' '}
            {t(`issues.${issue in ISSUES ? (issue as keyof typeof ISSUES) : 'wrong'}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
const ISSUES = { required: true, 'not-in-list': true, 'too-long': true, wrong: true } as const;

function WhatComes() {
  const { t } = useTranslation('archive');
  return (
    <>
      <section className="stack">
        <h2 className="ds-heading" data-size="sm">
          {t('comes')}
        </h2>
        <ul>
          {(['first', 'second', 'third'] as const).map((key) => (
            <li key={key}>{t(`comesList.${key}`)}</li>
          ))}
        </ul>
      </section>
      <section className="stack">
        <h2 className="ds-heading" data-size="sm">
          {t('stays')}
        </h2>
        <ul>
          {(['first', 'second', 'third', 'fourth'] as const).map((key) => (
            <li key={key}>{t(`staysList.${key}`)}</li>
          ))}
        </ul>
      </section>
      <p className="notice">{t('codes')}</p>
    </>
  );
}
