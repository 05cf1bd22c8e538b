import type { Language } from '~/domain/lists';

/**
 * The subjects that texts are filed under. A page loads those that its route names (`handle.i18n`).
 * "report" and "papers" are for documents and stay on the server.
 */
export const SUBJECTS = [
  'common',
  'problems',
  'phone',
  'board',
  'screen',
  'console',
  'seating',
  'desk',
  'preparation',
  'findings',
  'themes',
  'stakeholders',
  'people',
  'agenda',
  'invitation',
  'summary',
  'between',
  'homework',
  'plan',
  'pilots',
  'finalReport',
  'programme',
  'sponsors',
  'stories',
  'trace',
  'cards',
  'archive',
  'operation',
  'report',
  'papers',
] as const;
export type Subject = (typeof SUBJECTS)[number];
type Texts = Record<string, unknown>;

// Asked for when a text is needed: scripts that run without the build have no such list, and need no texts.
const files = () => import.meta.glob<{ default: Texts }>('./{nb,nn,en}/*.ts');

/** The texts of one language and subject. */
export async function loadTexts(language: Language, subject: Subject): Promise<Texts> {
  const load = files()[`./${language}/${subject}.ts`];
  return load ? (await load()).default : {};
}
