/** An error as the log keeps it: what failed and where, but nothing that anybody wrote. */
interface LoggedFault {
  type: string;
  message: string;
  stack: string[];
  cause?: LoggedFault;
}

/** Database errors carry the values that were sent, in the message and in the driver's: they are left out (bar S13). */
export function loggedFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: [] };
  const fromDatabase = 'query' in error || 'code' in error;
  const told = 'query' in error ? String(error.query) : 'code' in error ? String(error.code) : error.message;
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message: told,
    stack: fromDatabase ? stack.slice(0, 12) : stack,
    ...(error.cause ? { cause: loggedFault(error.cause) } : {}),
  };
}
