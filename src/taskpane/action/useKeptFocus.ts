import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { usePaneServices } from '../paneServices';

/**
 * Keeps the keyboard where it was: when the button that was pressed makes room for the next phase, the focus goes to the status
 * of the same flow instead of falling back to the top of the pane. A focus elsewhere is never touched.
 */
export function useKeptFocus(phase: string): { readonly flowRef: RefObject<HTMLDivElement | null>; readonly statusRef: RefObject<HTMLParagraphElement | null> } {
  const flowRef = useRef<HTMLDivElement>(null);
  const statusRef = useRef<HTMLParagraphElement>(null);
  const hadFocus = useRef(false);
  const { runs } = usePaneServices();
  useEffect(() => runs.subscribe(() => {
    // Called before the change is drawn, while the pressed button still exists.
    hadFocus.current = flowRef.current?.contains(document.activeElement) ?? false;
  }), [runs]);
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (hadFocus.current && isLost) statusRef.current?.focus({ preventScroll: true });
    hadFocus.current = false;
  }, [phase]);
  return { flowRef, statusRef };
}
