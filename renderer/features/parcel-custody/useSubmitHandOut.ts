/** Handing out as the form asks for it: sign, save, print the receipt where one is signed, and offer to take it back. */
import type { RefObject } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import type { EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import type { SignatureHandle } from '#renderer/ui/SignaturePad.tsx'
import { ok } from '#shared/kernel/result.ts'
import { custodyRefusalWords } from './custodyWords.ts'
import type { HandOutOffer } from './handOutOffer.ts'
import { type HandOutValues, recipientOf, takingOf } from './handOutValues.ts'
import { handOut, handOutOnReceipt } from './outCommands.ts'
import { tellDone } from './stepNotices.tsx'
import { takerWords } from './takerWords.ts'

export function useSubmitHandOut(offer: HandOutOffer, pad: RefObject<SignatureHandle | null>) {
  const desk = useDesk()
  const shown = useShownName()
  return async (values: HandOutValues): Promise<EntryOutcome> => {
    const lines = offer.lines.filter(({ id }) => values.chosen.includes(id))
    const ids = lines.map(({ id }) => id)
    const recipient = recipientOf(lines, offer.recipients)
    const taking = takingOf(values, recipient)
    const drawn = values.sign === 'pad' ? await pad.current?.png() : undefined
    const done =
      values.sign === 'receipt'
        ? await handOutOnReceipt(desk, { ids, taking })
        : await handOut(desk, { ids, taking, drawn })
    if (!done.ok) return refusedEntry(done.error, custodyRefusalWords)
    const { taker } = await takerWords(desk.store, taking)
    const who = shown(taker || (typeof recipient === 'object' ? recipient.name : ''))
    tellDone(desk, text('custodyOut.done.handedOut', { count: ids.length, who }), done.value.undo)
    const { receipt } = done.value
    if (receipt) void sendPaper(desk, { ...receipt, title: text('papers.forms.collection-receipt') })
    return ok(undefined)
  }
}
