/** Scans for React: the provider listens once, `useScanner` takes what is scanned while the component is shown. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { createScanListener, type ScanListener, type ScanTaker } from './scanListener.ts'

const ScannerContext = createContext<ScanListener | undefined>(undefined)

export function ScannerProvider({ children }: { readonly children: ReactNode }) {
  const listener = useMemo(createScanListener, [])
  useEffect(() => {
    window.addEventListener('keydown', listener.handle, { capture: true })
    return () => window.removeEventListener('keydown', listener.handle, { capture: true })
  }, [listener])
  return <ScannerContext value={listener}>{children}</ScannerContext>
}

/** Takes every scan while the component is shown; the newest taker wins (a form that wants a tag before the shell). */
export function useScanner(onScan: ScanTaker): void {
  const listener = useContext(ScannerContext)
  if (listener === undefined) throw new Error('A scan needs a ScannerProvider above it.')
  const latest = useRef(onScan)
  useEffect(() => {
    latest.current = onScan
  })
  useEffect(() => listener.push((text) => latest.current(text)), [listener])
}
