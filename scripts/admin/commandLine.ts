import { parseArgs } from 'node:util';
import { STAFF_ROLES, type StaffRole } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import type * as Tasks from './tasks';

/** A task of tasks.ts with all that it needs; it is loaded only when the settings are in place. */
export type Task = (house: OpenHouse, tasks: typeof Tasks) => Promise<string[]>;

/** The command line was not understood; the message says what it lacks. */
export class Misuse extends Error {}

export const USAGE = `npm run admin -- COMMAND

  list                     the municipalities and their staff
  add-municipality NAME    a new municipality
  add-person EMAIL --name NAME --role ${STAFF_ROLES.join('|')} [--municipality NAME]
                           a new person on the staff; prints the link that sets the password
                           (--municipality may be left out while there is only one; its id will do too)
  import-case FILE [--municipality NAME]
                           a project from the preparation in a workshop file; prints its address
  import-project FILE [--municipality NAME]
                           a whole project of another installation (project.zip); prints its address
  reset-password EMAIL     prints a link that sets a new password
  setup-link               prints a new link for the first owner, while there is none
  help                     this text`;

const text = { type: 'string' } as const;
const OPTIONS = { name: text, municipality: text, role: text };
type Values = Partial<Record<keyof typeof OPTIONS, string>>;

interface Command {
  /** What stands after the command's name, if anything. */
  takes?: 'NAME' | 'EMAIL' | 'FILE';
  options?: true;
  task(subject: string, values: Values): Task;
}

const COMMANDS: Record<string, Command> = {
  list: { task: () => (house, tasks) => tasks.list(house) },
  'setup-link': { task: () => (house, tasks) => tasks.setupLink(house) },
  'add-municipality': { takes: 'NAME', task: (name) => (house, tasks) => tasks.addMunicipality(house, name) },
  'reset-password': { takes: 'EMAIL', task: (email) => (house, tasks) => tasks.resetPassword(house, email) },
  'import-case': {
    takes: 'FILE',
    options: true,
    task:
      (file, { municipality }) =>
      (house, tasks) =>
        tasks.importCase(house, file, municipality),
  },
  'import-project': {
    takes: 'FILE',
    options: true,
    task:
      (file, { municipality }) =>
      (house, tasks) =>
        tasks.importProject(house, file, municipality),
  },
  'add-person': {
    takes: 'EMAIL',
    options: true,
    task(email, { name, role, municipality }) {
      if (!name) throw new Misuse('add-person needs --name NAME.');
      const person = { email, name, role: staffRole(role), municipality };
      return (house, tasks) => tasks.addPerson(house, person);
    },
  },
};

/**
 * The task that a command line asks for; null asks for the help text.
 * @throws Misuse when it asks for nothing that there is
 */
export function taskOf(args: string[]): Task | null {
  const { positionals, values } = parse(args);
  const [name = 'help', ...rest] = positionals;
  if (name === 'help' || values.help) return null;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Misuse(`There is no command ${name}.`);
  if (rest.length !== (command.takes ? 1 : 0)) throw new Misuse(expected(name, command));
  const { help: _, ...options } = values;
  if (!command.options && Object.keys(options).length > 0) throw new Misuse(`${name} takes no options.`);
  return command.task(rest[0] ?? '', options);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...OPTIONS, help: { type: 'boolean' } } });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

const expected = (name: string, { takes }: Command) =>
  takes ? `${name} takes one ${takes} (in quotes if it has spaces).` : `${name} takes nothing after it.`;

function staffRole(role: string | undefined): StaffRole {
  const known = STAFF_ROLES.find((one) => one === role);
  if (!known) throw new Misuse(`add-person needs --role, one of ${STAFF_ROLES.join(', ')}.`);
  return known;
}
