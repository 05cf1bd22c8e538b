import { SCHEMA_VERSION, versionIn } from '~/domain/archive';
import { Problem } from '~/domain/problem';

/** The content of a project.json, of whatever version. */
export type ProjectFile = Record<string, unknown>;
/** Each makes the content of the version after its own, `schema` included. */
export type Upgrades = Readonly<Record<number, (content: ProjectFile) => ProjectFile>>;

/** The way from each older version to the next. Version 1 is the first that there is. */
export const UPGRADES: Upgrades = {};

/**
 * Brings a project.json to the version of this program, one version at a time.
 * @throws Problem `archive-too-new` when it was made by a newer program, `archive-unreadable` when no way leads from it
 */
export function upgraded(content: ProjectFile, upgrades: Upgrades = UPGRADES): ProjectFile {
  let now = content;
  for (let version = versionIn(now.schema); version !== SCHEMA_VERSION; version = versionIn(now.schema)) {
    if (version !== null && version > SCHEMA_VERSION) throw new Problem('archive-too-new');
    const step = version === null ? undefined : upgrades[version];
    if (!step) throw new Problem('archive-unreadable');
    now = step(now);
    if ((versionIn(now.schema) ?? 0) <= (version ?? 0))
      throw new Error(`the way from ${version} leads nowhere`);
  }
  return now;
}
