import { REPLIES, SECTORS, type Reply, type Sector } from './lists';

/** Finding people in a register of up to a thousand. */

export const PAGE_SIZE = 50;

/** What to look for besides replies: who came uninvited, who may be there twice, who was taken off the list. */
export const STANDINGS_IN_REGISTER = ['walkIn', 'twins', 'removed'] as const;
/** `workshop1` finds who came to workshop 1. */
type RegisterStatus = Reply | (typeof STANDINGS_IN_REGISTER)[number] | `workshop${number}`;

export interface RegisterSearch {
  text: string;
  sector: Sector | '';
  status: RegisterStatus | '';
  /** A partner's id; `own` is the project's own municipality. */
  partner: string;
  /** 1 is the first. */
  page: number;
}

export interface Searchable {
  name: string;
  organisation: string;
  /** Empty for who may not see it: nobody finds by what she cannot see. */
  email: string;
  phone: string;
  sector: Sector;
  reply: Reply;
  invited: boolean;
  partnerId: string;
  removed: boolean;
  /** Numbers of the workshops she came to. */
  attended: readonly number[];
  twins: readonly unknown[];
}

const isStatus = (text: string): text is RegisterStatus =>
  [...REPLIES, ...STANDINGS_IN_REGISTER].some((one) => one === text) || /^workshop[1-9]$/.test(text);

/** Reads an address; what it says that cannot be is left out. */
export function searchOf(params: URLSearchParams): RegisterSearch {
  const told = (name: string) => (params.get(name) ?? '').trim().slice(0, 100);
  const status = told('status');
  return {
    text: told('q'),
    sector: SECTORS.find((sector) => sector === told('sector')) ?? '',
    status: isStatus(status) ? status : '',
    partner: told('partner'),
    page: /^[1-9]\d{0,3}$/.test(told('page')) ? Number(told('page')) : 1,
  };
}

/** The same as an address's query, without what is not looked for: '' or `?q=…`. */
export function searchQuery(search: RegisterSearch, more: Record<string, string> = {}): string {
  const { text, sector, status, partner, page } = search;
  const all = { q: text, sector, status, partner, page: page > 1 ? String(page) : '', ...more };
  const query = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString();
  return query && `?${query}`;
}

export function isFound(person: Searchable, { text, sector, status, partner }: RegisterSearch): boolean {
  if (person.removed !== (status === 'removed')) return false;
  if (sector && person.sector !== sector) return false;
  if (partner && person.partnerId !== (partner === 'own' ? '' : partner)) return false;
  if (status && !stands(person, status)) return false;
  if (!text) return true;
  const words = text.toLowerCase().split(/\s+/);
  const all = `${person.name} ${person.organisation} ${person.email} ${person.phone}`.toLowerCase();
  return words.every((word) => all.includes(word));
}

function stands(person: Searchable, status: RegisterStatus): boolean {
  if (status === 'removed') return person.removed;
  if (status === 'walkIn') return !person.invited;
  if (status === 'twins') return person.twins.length > 0;
  const workshop = /^workshop(\d)$/.exec(status)?.[1];
  return workshop ? person.attended.includes(Number(workshop)) : person.invited && person.reply === status;
}
