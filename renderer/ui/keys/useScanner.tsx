/** Scans for React: the provider listens once, `useScanner` takes what is scanned while the component is shown. */
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { createScanListener, type ScanListener, type ScanTaker } from './scanListener.ts'

const ScannerContext = createContext<ScanListener | undefined>(undefined)

interface ScannerProviderProps {
  readonly children: ReactNode
  /** Where keys are heard: the window. Test fingers type as fast as a scanner, so a test that means none gives another target. */
  readonly keysFrom?: EventTarget
}

export function ScannerProvider({ children, keysFrom = window }: ScannerProviderProps) {
  const listener = useMemo(createScanListener, [])
  useEffect(() => {
    const hear = (event: Event): void => listener.handle(event as KeyboardEvent)
    keysFrom.addEventListener('keydown', hear, { capture: true })
    return () => keysFrom.removeEventListener('keydown', hear, { capture: true })
  }, [listener, keysFrom])
  return <ScannerContext value={listener}>{children}</ScannerContext>
}

/** Takes every scan while the component is shown; the newest taker wins (a form that wants a tag before the shell). */
export function useScanner(onScan: ScanTaker): void {
  const listener = useContext(ScannerContext)
  if (listener === undefined) throw new Error('A scan needs a ScannerProvider above it.')
  const latest = useRef(onScan)
  // Before the paint, as keys: what can be read on the screen is what a scan meets.
  useLayoutEffect(() => {
    latest.current = onScan
  })
  useLayoutEffect(() => listener.push((text) => latest.current(text)), [listener])
}
