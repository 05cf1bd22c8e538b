import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CallForm } from '../../forms';
import { Folded, RefusedFor } from '../../RefusedFor';

interface PartFormProps {
  call: string;
  /** The hidden field that holds the part's id. */
  field: ComponentProps<typeof RefusedFor>['field'];
  /** Empty for a new one. */
  id?: string;
  pilotId: string;
  title: string;
  /** Which one, where the title does not say it. */
  about?: string;
  /** On the button for a new one. */
  add: string;
  children: ReactNode;
}

/** Adds a part of a pilot or changes one; folded until it is wanted. */
export function PartForm({ call, field, id = '', pilotId, title, about, add, children }: PartFormProps) {
  const { t } = useTranslation('common');
  return (
    <RefusedFor field={field} id={id}>
      <Folded call={call} title={title} about={about}>
        <CallForm call={call} input={{ pilotId, [field]: id }} className="stack">
          {children}
          <button className="ds-button" data-variant="primary" type="submit">
            {id ? t('save') : add}
          </button>
        </CallForm>
      </Folded>
    </RefusedFor>
  );
}
