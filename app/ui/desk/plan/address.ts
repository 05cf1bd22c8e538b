import { SCALES, type Scale } from '~/domain/plan';

export const SHOWS = ['table', 'calendar', 'gantt'] as const;
/** In the address: what nobody is responsible for. */
export const NOBODY = '-';

/** What was asked for in the address of the plan's page. */
export interface PlanAsked {
  show: (typeof SHOWS)[number];
  /** A name, NOBODY, or empty for all. */
  who: string;
  /** Null: what fits. */
  by: Scale | null;
  /** The action or point that is open. */
  edit: string;
}

export function askedIn(query: URLSearchParams): PlanAsked {
  return {
    show: SHOWS.find((one) => one === query.get('show')) ?? 'table',
    who: query.get('who') ?? '',
    by: SCALES.find((one) => one === query.get('by')) ?? null,
    edit: query.get('edit') ?? '',
  };
}

// Also what encodeURIComponent leaves: a path on this site has none of it (web.server, localPath).
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** The same page with other things asked for. */
export function addressOf(projectId: string, asked: PlanAsked, changes: Partial<PlanAsked> = {}): string {
  const { show, ...rest } = { ...asked, ...changes };
  const parts = Object.entries({ show: show === 'table' ? '' : show, ...rest })
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${encoded(String(value))}`);
  return `/desk/${projectId}/plan${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}
