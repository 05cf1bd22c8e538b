// A deliberate fault, loaded into the server by `npm run chaos -- --break ack-early` and by nothing else: the commit
// comes a while after the answer. What was answered in between is lost when the server is killed.
import Database from 'better-sqlite3';

const LATE_MS = 250;
const { exec, pragma, close } = Database.prototype;
const late = new Map();

function commit(file) {
  clearTimeout(late.get(file));
  if (late.delete(file) && file.inTransaction) exec.call(file, 'COMMIT');
}

Database.prototype.exec = function (source) {
  if (source === 'COMMIT') {
    const timer = late.get(this) ?? setTimeout(() => commit(this), LATE_MS);
    late.set(this, timer);
    return this;
  }
  // The next batch goes on in the transaction that is still open.
  if (source === 'BEGIN IMMEDIATE' && late.has(this)) return this;
  return exec.call(this, source);
};
Database.prototype.pragma = function (...asked) {
  commit(this);
  return pragma.apply(this, asked);
};
Database.prototype.close = function () {
  commit(this);
  return close.call(this);
};
