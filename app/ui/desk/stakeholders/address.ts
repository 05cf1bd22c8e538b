import { isStep, STAKEHOLDER_PAGES, STAKEHOLDER_STEPS, type StakeholderPage } from '~/domain/stakeholders';

/** Where a page of the stakeholder analysis is; with someone to work on, her form is gone to at once. */
export function addressOf(projectId: string, page: StakeholderPage, edit: string | null = null): string {
  const which = isStep(page) ? `step=${STAKEHOLDER_STEPS.indexOf(page) + 1}` : `show=${page}`;
  return `/desk/${projectId}/stakeholders?${which}${edit ? `&edit=${edit}#edit` : ''}`;
}

/** What the address asks for. A page that is none is nothing: then the work goes on where it stopped. */
export function askedIn(query: URLSearchParams): { page: StakeholderPage | null; edit: string | null } {
  const step = STAKEHOLDER_STEPS[Number(query.get('step')) - 1];
  const shown = STAKEHOLDER_PAGES.find((page) => page === query.get('show') && !isStep(page));
  return { page: step ?? shown ?? null, edit: query.get('edit') };
}

export const mapAddress = (projectId: string, chosen: string | null = null): string =>
  `/desk/${projectId}/map${chosen ? `?chosen=${chosen}#judge` : ''}`;
