// node --import tsx archive-elsewhere.ts FILE OUT: takes an archive in on the engine of DATABASE_URL, and writes its rows.
import { createReadStream, writeFileSync } from 'node:fs';
import { receiveFile } from '~/archive.server';
import { OPERATOR } from '~/domain/actor';
import { readEnv } from '~/env.server';
import { openHouse } from '~/house.server';
import { makeMunicipality } from './make';
import { rowsOf } from './archive';

const [file = '', out = ''] = process.argv.slice(2);
const house = await openHouse({ ...readEnv(process.env), logLevel: 'error' });
try {
  const place = await makeMunicipality(house);
  const { answer } = await receiveFile(house, OPERATOR, place.id, createReadStream(file));
  writeFileSync(out, JSON.stringify(await rowsOf(house, answer.projectId ?? '')));
} finally {
  await house.close();
}
