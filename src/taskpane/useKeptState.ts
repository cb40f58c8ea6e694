import { useCallback, useState } from 'react';
import { usePaneServices } from './paneServices';

/** A state that is still there when the user comes back to the page. */
export function useKeptState<T>(key: string, initial: T): readonly [T, (change: (before: T) => T) => void] {
  const { kept } = usePaneServices();
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const change = useCallback((next: (before: T) => T) => {
    const before = kept.has(key) ? (kept.get(key) as T) : initial;
    const after = next(before);
    kept.set(key, after);
    setValue(after);
  }, [initial, kept, key]);
  return [value, change];
}
