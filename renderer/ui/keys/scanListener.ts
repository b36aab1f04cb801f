/** The scanner of one window: finds scans in its keys, keeps their Enter from the form, hands the text to the newest taker. */
import { isComposing } from './composition.ts'
import { type FieldMemory, rememberField } from './scannedField.ts'
import { noBurst, type ScanState, type ScanStroke, stepScan } from './scanner.ts'

export type ScanTaker = (text: string) => void

export interface ScanListener {
  readonly handle: (event: KeyboardEvent) => void
  readonly push: (taker: ScanTaker) => () => void
}

function strokeOf(event: KeyboardEvent): ScanStroke {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, timeStamp } = event
  return { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, at: timeStamp }
}

/** To be given every keydown of the window before anyone else (capture). */
export function createScanListener(): ScanListener {
  let takers: readonly ScanTaker[] = []
  let state: ScanState = noBurst
  let memory: FieldMemory | undefined
  return {
    push: (taker) => {
      takers = [...takers, taker]
      return () => {
        takers = takers.filter((other) => other !== taker)
      }
    },
    handle: (event) => {
      const step = stepScan(state, strokeOf(event))
      state = step.state
      if (step.kind === 'waiting') {
        if (step.started) memory = rememberField()
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      memory?.restore(isComposing(event))
      memory = undefined
      takers.at(-1)?.(step.text)
    },
  }
}
