/** The archive of a whole project (docs/project-archive.md): what its files are called, and how its versions are told. */

export const MANIFEST = 'manifest.json';
export const PROJECT = 'project.json';
export const ARCHIVE_FORMAT = 'samverk-archive/1';
export const SCHEMA_VERSION = 1;
export const SCHEMA = `samverk-project/${SCHEMA_VERSION}`;

/** The version that a schema's name tells, or null for other names. */
export function versionIn(schema: unknown): number | null {
  const [, number] = /^samverk-project\/(\d{1,6})$/.exec(typeof schema === 'string' ? schema : '') ?? [];
  return number === undefined ? null : Number(number);
}

/** Is this a name that stays where the archive is unpacked, on every system? */
export const isPlainPath = (name: string): boolean =>
  name.length <= 200 && name.split('/').every((part) => /^[\p{L}\p{N}_-][\p{L}\p{N}._ -]*$/u.test(part));

const STARTS: readonly [type: string, ending: string, bytes: readonly number[]][] = [
  ['image/jpeg', 'jpg', [0xff, 0xd8, 0xff]],
  ['image/png', 'png', [0x89, 0x50, 0x4e, 0x47]],
  ['application/pdf', 'pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** What bytes are, known from how they begin. */
export function typeOfBytes(content: Uint8Array): { type: string; ending: string } {
  const known = STARTS.find(([, , start]) => start.every((byte, i) => content[i] === byte));
  return known ? { type: known[0], ending: known[1] } : { type: 'application/octet-stream', ending: 'bin' };
}
