// The keys of a scanner, for screens that take scans.

/** Types as a scanner does, a millisecond a key by the keys' own clock, however busy the machine is; then Enter. Wrap it in `act`. */
export function scanKeys(text: string, to: EventTarget = window): void {
  const begun = performance.now()
  for (const [index, key] of [...text, 'Enter'].entries()) {
    const code = key === 'Enter' ? 'Enter' : ''
    const shiftKey = key.length === 1 && /[A-Z]/.test(key)
    const stroke = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true })
    to.dispatchEvent(Object.defineProperty(stroke, 'timeStamp', { value: begun + index }))
  }
}
