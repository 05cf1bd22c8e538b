import { useId, type FormEvent, type FormEventHandler, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemShape } from '~/domain/problem';
import { formInput } from '~/domain/formInput';
import { useMaybeRoom } from '~/live/useRoom';
import { useFormCallId } from './CallSeed';
import { useRefused } from './Problems';

interface CallFormProps {
  /** The command's name. */
  call: string;
  /** Input that is not typed. */
  input?: Record<string, string | readonly string[]>;
  /** In a live room: after the call is put in the outbox, e.g. to empty the field. */
  onSent?: (form: HTMLFormElement, callId: string) => void;
  /** Asks before something that cannot be undone. */
  confirm?: string;
  /** For a form with a file, or with more text than an ordinary form may hold. */
  encType?: 'multipart/form-data';
  className?: string;
  /** For buttons that stand outside the form. */
  id?: string;
  'aria-label'?: string;
  children: ReactNode;
}

/**
 * One command as a form. In a live room it goes through the outbox; elsewhere, and without JavaScript, it is an
 * ordinary form whose answer is a page.
 */
export function CallForm({ call, input = {}, onSent, confirm, className, children, ...rest }: CallFormProps) {
  const room = useMaybeRoom();
  const callId = useFormCallId();
  const submit: FormEventHandler<HTMLFormElement> = (event: FormEvent<HTMLFormElement>) => {
    if (confirm && !window.confirm(confirm)) return event.preventDefault();
    if (!room) return;
    event.preventDefault();
    const form = event.currentTarget;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    // Not as an argument of onSent: without onSent it would never be called.
    const sent = room.client.call(call, formInput(new FormData(form, submitter)));
    onSent?.(form, sent);
  };
  return (
    <form method="post" className={className} onSubmit={submit} {...rest}>
      <input type="hidden" name="_call" value={call} />
      <input type="hidden" name="_id" value={callId} suppressHydrationWarning />
      {Object.entries(input).map(([name, value]) =>
        typeof value === 'string' ? (
          <input key={name} type="hidden" name={name} value={value} />
        ) : (
          value.map((one, i) => <input key={`${name}${i}`} type="hidden" name={`${name}[]`} value={one} />)
        ),
      )}
      {children}
    </form>
  );
}

interface ActProps extends Pick<CallFormProps, 'call' | 'input' | 'confirm'> {
  label: string;
  /** Which one it is about, where the label alone does not tell. */
  about?: string;
  variant?: 'secondary' | 'tertiary';
  /** There is nothing to do now; the button stays, and with it the place of who uses the keyboard. */
  idle?: boolean;
}

/** A form that is one small button. */
export function Act({ label, about, variant = 'tertiary', idle = false, ...call }: ActProps) {
  return (
    <CallForm {...call}>
      <button
        className="ds-button"
        data-variant={variant}
        data-size="sm"
        type="submit"
        aria-label={about && `${label}: ${about}`}
        aria-disabled={idle || undefined}
        onClick={(event) => idle && event.preventDefault()}
      >
        {label}
      </button>
    </CallForm>
  );
}

type Issue = NonNullable<ProblemShape['fields']>[number];

/** What a control is given: its description, its refusal, and what was typed when the form was refused. */
function useControl({
  call,
  name,
  hint,
  defaultValue,
  at,
}: Pick<FieldProps, 'call' | 'name' | 'hint' | 'defaultValue' | 'at'>) {
  const id = useId();
  const refused = useRefused(call);
  const plain = name.replace(/\[\]$/, '');
  const path = at === undefined ? plain : `${plain}.${at}`;
  const issue = refused?.problem.fields?.find((one) => one.path === path || one.path.startsWith(`${path}.`));
  const all = refused?.values[plain];
  const kept: unknown = at !== undefined && Array.isArray(all) ? all[at] : all;
  const described = [hint && `${id}-hint`, issue && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const control = {
    id,
    name,
    className: 'ds-input',
    defaultValue: typeof kept === 'string' ? kept : defaultValue,
    'aria-describedby': described,
    'aria-invalid': issue ? (true as const) : undefined,
  };
  return { issue, control };
}

interface LabelledProps extends Pick<FieldProps, 'label' | 'hint' | 'className'> {
  id: string;
  issue: Issue | undefined;
  children: ReactNode;
}

/** The label, the hint and the refusal around a control. */
function Labelled({ id, label, hint, issue, className, children }: LabelledProps) {
  const { t } = useTranslation('problems');
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {issue && (
        <p className="ds-validation-message field-error" id={`${id}-error`}>
          {t(`fields.${issue.issue}`, { limit: issue.limit })}
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  label: string;
  name: string;
  hint?: string;
  defaultValue?: string;
  required?: boolean;
  maxLength?: number;
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'number';
  autoComplete?: string;
  rows?: number;
  min?: number;
  max?: number;
  /** The command that this field belongs to: its refusals are shown here, and what was typed is kept. */
  call: string;
  dir?: 'auto' | 'ltr';
  inputMode?: 'numeric' | 'text';
  className?: string;
  /** Its place among several of the same name, which ends in [] then. */
  at?: number;
}

/** A labelled field whose error stands beside it. Plain HTML, so that it works before and without JavaScript. */
export function Field({ label, name, hint, call, rows, defaultValue, className, at, ...rest }: FieldProps) {
  const { issue, control } = useControl({ call, name, hint, defaultValue, at });
  const shared = { ...control, dir: 'auto' as const, ...rest };
  return (
    <Labelled id={control.id} label={label} hint={hint} issue={issue} className={className}>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={rest.type ?? 'text'} />}
    </Labelled>
  );
}

interface FileFieldProps extends Pick<FieldProps, 'label' | 'name' | 'hint' | 'call' | 'required'> {
  multiple?: boolean;
  /** What is wrong with these files, or empty: said at once, before they are sent. */
  check?: (files: readonly File[]) => string;
  /** What the file picker offers, such as `.csv,.xlsx`. */
  accept: string;
}

/** A labelled file. */
export function FileField({ label, name, hint, call, check, ...rest }: FileFieldProps) {
  const { issue, control } = useControl({ call, name, hint, defaultValue: undefined });
  return (
    <Labelled id={control.id} label={label} hint={hint} issue={issue}>
      <input
        {...control}
        {...rest}
        type="file"
        onChange={({ currentTarget }) => {
          currentTarget.setCustomValidity(check?.([...(currentTarget.files ?? [])]) ?? '');
          currentTarget.reportValidity();
        }}
      />
    </Labelled>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  call: string;
  hint?: string;
  required?: boolean;
  className?: string;
}

/** A labelled list to choose one from. */
export function Choice({ label, name, options, defaultValue, call, hint, required, className }: ChoiceProps) {
  const { issue, control } = useControl({ call, name, hint, defaultValue });
  return (
    <Labelled id={control.id} label={label} hint={hint} issue={issue} className={className}>
      <select {...control} required={required}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
