import type { Document } from './blocks';

/** The report as a Word file. The library is read when the first is asked for: no start waits for it. */
export const renderDocx = async (document: Document): Promise<Buffer> =>
  (await import('./docx.server')).renderDocx(document);
