import { attendance } from './attendance';
import { between } from './between';
import { cards } from './cards';
import { homework } from './homework';
import { photos } from './photos';
import { pilots } from './pilots';
import { plan } from './plan';
import { programme } from './programme';
import { report } from './report';
import { sponsors } from './sponsors';
import { stories } from './stories';

/** What someone did, by the command's name (preparation.changes). */
export const changes = {
  attendance,
  ...between,
  ...cards,
  ...homework,
  ...photos,
  ...pilots,
  ...plan,
  ...programme,
  ...report,
  ...sponsors,
  ...stories,
};
