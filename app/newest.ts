/**
 * Keeps what is dear to make, and forgets what was not asked for the longest when it grows too large. Two who ask for the
 * same at once wait for one making; what failed is made anew.
 * @param room how much is kept, in the unit of `weight`
 */
export function newestOf<T>(room: number, weight: (made: T) => number) {
  const kept = new Map<string, { made: Promise<T>; weight: number }>();

  /** The last one always stays, however large. */
  const shrink = () => {
    let all = [...kept.values()].reduce((sum, one) => sum + one.weight, 0);
    for (const [key, one] of kept) {
      if (all <= room || kept.size === 1) return;
      kept.delete(key);
      all -= one.weight;
    }
  };
  const making = (key: string, made: Promise<T>) => {
    const one = { made, weight: 0 };
    made.then(
      (value) => {
        one.weight = weight(value);
        shrink();
      },
      () => kept.get(key) === one && kept.delete(key),
    );
    return one;
  };

  return (key: string, make: () => Promise<T>): Promise<T> => {
    const one = kept.get(key) ?? making(key, make());
    kept.delete(key);
    kept.set(key, one);
    return one.made;
  };
}
