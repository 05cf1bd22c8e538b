/** An id as they look, of nothing. */
export const MADE_UP_ID = '00000000-0000-4000-8000-000000000000';

/** Every page by its address, and what a stranger may get there while nothing has been set up. */
export const PAGES: [string, number[]][] = [
  // Doors: a form that leads nowhere yet, or the way to the setup.
  ['/', [200, 303]],
  ['/sign-in', [200, 303]],
  ['/setup', [200]],
  ['/password', [200, 303]],
  ['/screen', [200, 303]],
  // Everything else says no, or sends away.
  ['/desk', [303]],
  [`/desk/${MADE_UP_ID}`, [303]],
  [`/desk/${MADE_UP_ID}/bank`, [303]],
  [`/desk/${MADE_UP_ID}/inputs`, [303]],
  [`/desk/${MADE_UP_ID}/anchoring`, [303]],
  [`/desk/${MADE_UP_ID}/changes`, [303]],
  [`/desk/${MADE_UP_ID}/import`, [303]],
  [`/desk/${MADE_UP_ID}/map`, [303]],
  [`/desk/${MADE_UP_ID}/stakeholders`, [303]],
  [`/desk/${MADE_UP_ID}/agenda/1`, [303]],
  [`/desk/${MADE_UP_ID}/people`, [303]],
  [`/desk/${MADE_UP_ID}/invitation`, [303]],
  [`/desk/${MADE_UP_ID}/mail`, [303]],
  [`/desk/${MADE_UP_ID}/tables`, [303]],
  [`/desk/${MADE_UP_ID}/summary`, [303]],
  [`/desk/${MADE_UP_ID}/plan`, [303]],
  ['/plan', [303]],
  [`/desk/${MADE_UP_ID}/themes`, [303]],
  [`/desk/${MADE_UP_ID}/workshops`, [303]],
  [`/console/${MADE_UP_ID}`, [303]],
  [`/screen/${MADE_UP_ID}`, [303]],
  [`/staff/${MADE_UP_ID}`, [303]],
  [`/documents/${MADE_UP_ID}/summary-1.pdf`, [303]],
  ['/room', [303]],
  ['/protocol', [303]],
  ['/summary/summary-1.html', [303]],
  ['/hello', [422, 303]],
  ['/join/ABCDEF', [422, 303]],
  ['/k/ABCDEFGHJK', [303]],
  ['/q/ABCDEFGHJK', [422]],
  ['/nowhere', [404]],
];
