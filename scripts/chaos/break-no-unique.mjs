// A deliberate fault, loaded into the server by `npm run chaos -- --break no-unique` and by nothing else: the unique
// keys that make a call count once and a voter keep to her votes are gone, and who looks first sees nothing, as in a
// race. What is sent again is carried out again.
import Database from 'better-sqlite3';

const KEYS = ['calls_once', 'ballots_slot', 'ballots_proposal'];
const { exec, prepare } = Database.prototype;
const without = new Set();

Database.prototype.exec = function (source) {
  if (source === 'BEGIN IMMEDIATE' && !without.has(this)) {
    without.add(this);
    for (const key of KEYS) exec.call(this, `DROP INDEX IF EXISTS ${key}`);
  }
  return exec.call(this, source);
};
Database.prototype.prepare = function (source) {
  const isLook = !this.readonly && /^select .* from "(calls|ballots)" where /.test(source);
  return prepare.call(this, isLook ? source.replace(' where ', ' where 0 and ') : source);
};
