import type { z } from 'zod';
import { Problem, type FieldIssue } from '~/domain/problem';
import { CATALOGUE, type CommandName, type Input } from './catalogue';

/**
 * Reads a command's input, from JSON or from a form.
 * @throws Problem `invalid-input` with one issue per field
 */
export function parseInput<N extends CommandName>(name: N, raw: unknown): Input<N> {
  const result = read(name, raw);
  if (result.success) return result.data as Input<N>;
  throw new Problem('invalid-input', fieldIssues(result.error));
}

/** zod measures the `length` of whatever came, also of what is no text: one that cannot be a number makes it throw. */
function read(name: CommandName, raw: unknown) {
  try {
    return CATALOGUE[name].input.safeParse(raw);
  } catch (error) {
    if (error instanceof TypeError) throw new Problem('invalid-input');
    throw error;
  }
}

export function fieldIssues(error: z.ZodError): FieldIssue[] {
  return error.issues.map((issue) => {
    const path = issue.path.join('.');
    return { path, ...describe(deepest(issue)) };
  });
}

/** Of what may be one of several, what the last of them says: the others are for empty fields. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  const inner = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined;
  return inner ? deepest(inner) : issue;
}

type Described = Omit<FieldIssue, 'path'>;

function describe(issue: z.core.$ZodIssue): Described {
  switch (issue.code) {
    case 'too_small':
      return Number(issue.minimum) <= 1
        ? { issue: 'required' }
        : { issue: 'too-short', limit: Number(issue.minimum) };
    case 'too_big':
      return { issue: 'too-long', limit: Number(issue.maximum) };
    case 'invalid_value':
      return { issue: 'not-in-list' };
    case 'invalid_format':
      if (issue.format === 'email') return { issue: 'not-email' };
      if (issue.format === 'date') return { issue: 'not-date' };
      return { issue: issue.format === 'regex' && issue.pattern?.includes('[01]') ? 'not-time' : 'wrong' };
    case 'invalid_type':
      return { issue: issue.input === undefined ? 'required' : 'wrong' };
    case 'custom':
      return { issue: issue.message === 'not-kroner' ? 'not-kroner' : 'wrong' };
    default:
      return { issue: 'wrong' };
  }
}
