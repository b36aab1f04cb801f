/**
 * Handing out: what was scanned or picked and what else waits for the same people, who takes it, and a signature. Enter hands all of it out
 * in one change; a scan while it is open ticks one more thing.
 */
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { HandOutForm } from './HandOutForm.tsx'
import { type HandOutOffer, useOffer } from './handOutOffer.ts'
import { LeavingDialog } from './LeavingDialog.tsx'

interface HandOutDialogProps {
  /** What was scanned or picked; things of several households may go together. */
  readonly ids: readonly string[]
  /** The offer for these, where it was read already: then nothing is waited for. */
  readonly first?: HandOutOffer | undefined
  readonly onClose: () => void
  /** After the things are gone, e.g. to give a selection up. */
  readonly onDone?: () => void
}

export function HandOutDialog({ ids, first, onClose, onDone }: HandOutDialogProps) {
  const t = useText()
  const [added, setAdded] = useState<readonly string[]>([])
  const [rest, setRest] = useState<readonly string[]>()
  const picked = rest ?? ids
  const offer = useOffer([...picked, ...added]) ?? (rest === undefined ? first : undefined)
  const next = (left: readonly string[]): void => {
    setAdded([])
    setRest(left)
    if (left.length > 0) return
    onDone?.()
    onClose()
  }
  if (offer === undefined) return null
  return (
    <LeavingDialog title={t('custodyOut.handOut.title')} onClose={onClose}>
      <HandOutForm
        key={picked.join()}
        offer={offer}
        ids={picked}
        onAdd={(id) => setAdded((before) => (before.includes(id) ? before : [...before, id]))}
        onClose={onClose}
        onDone={next}
      />
    </LeavingDialog>
  )
}
