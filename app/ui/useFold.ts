import { useEffect, useRef, useState, type SyntheticEvent } from 'react';

/** A part that unfolds, and whether it is open: also where it was opened before the page came to life. */
export function useFold(initially = false) {
  const [open, setOpen] = useState(initially);
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (ref.current) setOpen(ref.current.open);
  }, []);
  const onToggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => setOpen(currentTarget.open);
  return { open, fold: { ref, open, onToggle } };
}
