import { useEffect, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickView } from '~/views/shapes';
import { CallForm } from '../forms';
import { useRefused } from '../Problems';

type TemplateTheme = PickView['template']['themes'][number];
const CALL = 'theme.pick';

/** Themes and questions of a template, to tick and take over. */
export function TemplatePicker({ templates, template }: PickView) {
  const { t } = useTranslation('themes');
  return (
    <>
      <p>
        <a className="ds-link" href="?">
          {t('pick.back')}
        </a>
      </p>
      <h2 className="ds-heading" data-size="md">
        {t('pick.open')}
      </h2>
      <nav className="row" aria-label={t('pick.templates')}>
        {templates.map(({ key, title }) => (
          <a
            key={key}
            className="ds-button"
            data-variant={key === template.key ? 'primary' : 'secondary'}
            href={`?pick=${key}`}
            aria-current={key === template.key ? 'page' : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      <p>{template.description}</p>
      <p className="hint">
        {t('pick.why')} {t('pick.need')}
      </p>
      <CallForm call={CALL} input={{ template: template.key }} className="stack">
        {template.themes.map((theme) => (
          <ThemeTicks key={theme.key} theme={theme} />
        ))}
        <div className="pick-bar">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('pick.go')}
          </button>
        </div>
      </CallForm>
    </>
  );
}

function ThemeTicks({ theme }: { theme: TemplateTheme }) {
  const { t } = useTranslation('themes');
  return (
    <fieldset className="panel ticks">
      <legend className="ds-heading" data-size="xs">
        {theme.title}
      </legend>
      <Tick name="themes" value={theme.key} label={t('pick.theme')} there={theme.there} />
      {theme.questions.map(({ key, text, there }) => (
        <Tick key={key} name="questions" value={key} label={text} there={there} />
      ))}
      <TickAll title={theme.title} />
    </fieldset>
  );
}

interface TickProps {
  name: 'themes' | 'questions';
  value: string;
  label: string;
  there: boolean;
}

function Tick({ name, value, label, there }: TickProps) {
  const { t } = useTranslation('themes');
  const sent = useRefused(CALL)?.values[name];
  return (
    <label className="tick">
      <input
        type="checkbox"
        name={`${name}[]`}
        value={value}
        disabled={there}
        defaultChecked={Array.isArray(sent) && sent.includes(value)}
      />
      <span>
        {label} {there && <em>({t('pick.there')})</em>}
      </span>
    </label>
  );
}

/** Ticks every question around it. Only where there is JavaScript to do it. */
function TickAll({ title }: { title: string }) {
  const { t } = useTranslation('themes');
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  if (!works) return null;
  const tick = (event: MouseEvent<HTMLButtonElement>) => {
    const boxes = event.currentTarget.closest('fieldset')?.querySelectorAll('input') ?? [];
    for (const box of boxes) if (!box.disabled) box.checked = true;
  };
  return (
    <button
      className="ds-button"
      data-variant="tertiary"
      data-size="sm"
      type="button"
      onClick={tick}
      aria-label={`${t('pick.all')}: ${title}`}
    >
      {t('pick.all')}
    </button>
  );
}
