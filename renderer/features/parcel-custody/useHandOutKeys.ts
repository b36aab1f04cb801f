/** Keys and scans of a hand-out: Alt and a digit tick, F2 changes the taker, F4 the way of signing, a scan ticks or adds a thing. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { statusWords } from './custodyWords.ts'
import { findScanned } from './findScanned.ts'
import { TAKER_KEY } from './HandOutTaker.tsx'
import type { HandOutOffer } from './handOutOffer.ts'
import type { HandOutValues, SignWay } from './handOutValues.ts'
import { nextWay, SIGN_KEY } from './SignFields.tsx'

const DIGITS = 9

interface HandOutKeys {
  readonly form: EntryFormState<HandOutValues>['form']
  readonly offer: HandOutOffer
  readonly ways: readonly SignWay[]
  readonly onAdd: (id: string) => void
  readonly onClose: () => void
}

export function useHandOutKeys({ form, offer, ways, onAdd, onClose }: HandOutKeys) {
  const t = useText()
  const desk = useDesk()
  const toggle = (id: string): void => {
    const { chosen } = form.getValues()
    form.setFieldValue('chosen', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }
  const actions: readonly DeskAction[] = [
    {
      id: 'taker',
      label: t('custodyOut.handOut.taker'),
      keys: TAKER_KEY,
      run: () => form.setFieldValue('to', form.getValues().to === 'self' ? 'proxy' : 'self'),
    },
    {
      id: 'sign',
      label: t('custodyOut.handOut.sign'),
      keys: SIGN_KEY,
      run: () => form.setFieldValue('sign', nextWay(ways, form.getValues().sign)),
    },
    { id: 'close', label: t('common.close'), keys: 'Escape', run: onClose },
    ...offer.lines.slice(0, DIGITS).map(({ id, item }, index) => ({
      id: `tick-${id}`,
      label: item.tag,
      // Not the digit alone: those of a scan come through as keys before it is known as one.
      keys: `Alt+${index + 1}`,
      run: () => toggle(id),
    })),
  ]
  useHotKeys(actions, { exclusive: true })
  const take = async (scanned: string): Promise<void> => {
    const found = await findScanned(desk.store, scanned)
    if (found === undefined) {
      showNotice(text('custodyOut.unknown'), { role: 'alert' })
      return
    }
    const { tag, status } = found.v
    if (status !== 'in-store') {
      showNotice(text('custodyOut.handOut.notOffered', { tag, status: statusWords(status) }), { role: 'alert' })
      return
    }
    if (!offer.lines.some(({ id }) => id === found.id)) {
      onAdd(found.id)
      showNotice(text('custodyOut.handOut.addedOther', { tag }))
    }
    if (!form.getValues().chosen.includes(found.id)) toggle(found.id)
  }
  useScanner((scanned) => void take(scanned))
  return { toggle }
}
