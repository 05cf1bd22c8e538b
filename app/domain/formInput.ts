/** A form as raw input: fields that end in [] become lists, fields that begin with _ belong to the transport. */
export function formInput(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith('_')) continue;
    const values = form
      .getAll(key)
      .filter((value): value is string => typeof value === 'string')
      // A browser counts a new line as one sign and sends two.
      .map((value) => value.replace(/\r\n/g, '\n'));
    if (key.endsWith('[]')) input[key.slice(0, -2)] = values;
    else input[key] = values.at(-1);
  }
  return input;
}
