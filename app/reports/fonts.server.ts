import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** In the order Typst tries them. To cover one more script, add its package here and in the template. */
const PACKAGES = [
  '@expo-google-fonts/inter',
  '@expo-google-fonts/noto-sans-arabic',
  '@expo-google-fonts/noto-sans-ethiopic',
  '@expo-google-fonts/noto-emoji',
] as const;
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'] as const;

// Found from this module or its bundle in build/server: both stand below node_modules.
const require = createRequire(import.meta.url);

/** The folders of the fonts of the PDF, one for each family and weight. */
export function fontFolders(): string[] {
  return PACKAGES.flatMap((name) => WEIGHTS.map((weight) => path.join(packageFolder(name), weight)));
}

/** For each font family, the code points it can draw. */
export type Coverage = readonly ReadonlySet<number>[];

/** Reads which code points each family has. Only the regular weight is read: the weights of a family are alike. */
export function readCoverage(): Coverage {
  return PACKAGES.map((name) => {
    const folder = path.join(packageFolder(name), WEIGHTS[0]);
    const file = readdirSync(folder).find((entry) => entry.endsWith('.ttf'));
    if (!file) throw new Error(`no font file in ${folder}`);
    return codePoints(readFileSync(path.join(folder, file)));
  });
}

function packageFolder(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}

/** The code points of a TrueType font's character map (OpenType `cmap`, formats 4 and 12). */
function codePoints(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const found = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, found);
    if (format === 12) readGroups(font, at, found);
  }
  return found;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const record = 12 + i * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function readSegments(font: Buffer, at: number, found: Set<number>): void {
  const twice = font.readUInt16BE(at + 6);
  for (let i = 0; i < twice; i += 2) {
    const end = font.readUInt16BE(at + 14 + i);
    const start = font.readUInt16BE(at + 16 + twice + i);
    const delta = font.readUInt16BE(at + 16 + twice * 2 + i);
    const rangeAt = at + 16 + twice * 3 + i;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

function readGroups(font: Buffer, at: number, found: Set<number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let i = 0; i < groups; i += 1) {
    const group = at + 16 + i * 12;
    const end = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= end; code += 1) found.add(code);
  }
}
