import { eq } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import { onPaper } from '~/commands/picture.server';
import { interfaceLanguage, type Language } from '~/domain/lists';
import { found } from '~/domain/problem';
import { sentences } from '~/documents/document.server';
import type { Document } from '~/reports/blocks';
import { renderPdf } from '~/reports/pdf.server';
import { summaryDocument } from '~/reports/summary';
import type { ProjectRow } from '~/views/allow.server';
import { summaryView } from '~/views/summary.server';
import { projects } from '~db/schema';

type Sources = Pick<House, 'store' | 'now'>;

/** A file that goes with a letter. */
export interface Enclosure {
  filename: string;
  content: Buffer;
}
/** Makes what goes with letters, at the moment when they are sent; nothing of it is stored. */
export interface Enclosures {
  /** @param language the reader's own (BCP 47); one that the interface lacks falls back to the project's */
  summary(projectId: string, language: string): Promise<Enclosure>;
}

/** The summary as a document, with its frame in this language and its pictures of a size that can be sent. */
export async function summaryIn(
  { store, now }: Sources,
  project: ProjectRow,
  language: Language,
): Promise<Document> {
  const view = await summaryView(store.read, { ...project, language }, now().getTime());
  const photos = await Promise.all(view.photos.map(onPaper));
  return summaryDocument({ ...view, photos }, await sentences(language, 'report'));
}

/** More than one sending has languages. */
const KEPT = 6;

/** Letters of one sending share their enclosure: one is made for each language, and anew when the project has changed. */
export function createEnclosures(house: Sources): Enclosures {
  const made = new Map<string, Promise<Buffer>>();
  return {
    async summary(projectId, own) {
      const [row] = await house.store.read.select().from(projects).where(eq(projects.id, projectId));
      const project = found(row);
      const language = interfaceLanguage(own, project.language);
      const key = `${projectId} ${project.revision} ${language}`;
      const content = made.get(key) ?? summaryIn(house, project, language).then(renderPdf);
      // A failure is not kept, and the oldest makes room.
      made.delete(key);
      for (const old of [...made.keys()].slice(0, made.size - KEPT + 1)) made.delete(old);
      made.set(key, content);
      content.catch(() => made.delete(key));
      return { filename: `summary-${project.runningWorkshop}.pdf`, content: await content };
    },
  };
}
