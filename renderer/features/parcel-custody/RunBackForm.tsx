/** 没送成 and 没去送: why, and where the things lie now. A digit picks the reason; the label of a slot can be scanned. */
import { Radio, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { BACK_REASONS } from '#shared/domain/parcel-custody/runResults.ts'
import { parseSlotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { loadSlots } from './queries.ts'
import { refusedAt } from './RunDeliverForm.tsx'
import type { RunDoor } from './runQueries.ts'
import { backRemark, reasonOfDigit } from './runWords.ts'
import { type DoorStep, useRunSteps } from './useRunSteps.tsx'

interface RunBackFormProps {
  readonly mode: 'back' | 'not-tried'
  readonly door: RunDoor
  readonly step: DoorStep
  readonly onDone: () => void
  readonly onLeave: () => void
}

type BackValues = { reason: string; remark: string; slot: string }

export function RunBackForm({ mode, door, step, onDone, onLeave }: RunBackFormProps) {
  const t = useText()
  const { store } = useDesk()
  const steps = useRunSteps()
  const entry = useEntryForm<BackValues>({
    initialValues: { reason: BACK_REASONS[0], remark: '', slot: '' },
    validate: () => ({}),
  })
  const { form } = entry
  useScanner((scanned) => {
    const id = parseSlotScanCode(scanned)
    if (id === undefined) return
    void store.db.shelfSlots.get(id).then((row) => row && form.setFieldValue('slot', row.v.code ?? ''))
  })
  const onSubmit = async (values: BackValues): Promise<EntryOutcome> => {
    const slot = await slotTyped(store, values.slot)
    if (!slot.ok) return refusedAt(['slot'], slot.error)
    const reason = BACK_REASONS.find((one) => one === values.reason) ?? 'other'
    const word = { slotId: slot.value }
    const done =
      mode === 'back'
        ? await steps.comeBack(step, { ...word, reason, remark: backRemark(reason, values.remark) })
        : await steps.notTried(step, { ...word, remark: values.remark })
    return done.ok ? ok(undefined) : refusedAt(['remark'], done.error)
  }
  return (
    <EntryForm
      entry={entry}
      title={t(mode === 'back' ? 'custodyRuns.door.back' : 'custodyRuns.door.notTried')}
      submitLabel={t('custodyRuns.door.putBack')}
      onSubmit={onSubmit}
      onDone={onDone}
      onLeave={onLeave}
    >
      {mode === 'back' && (
        <Radio.Group
          label={t('custodyRuns.door.backWhy')}
          description={t('custodyRuns.door.backKeys')}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits are a short cut to the radio buttons inside. */}
          <div className='run-choices' onKeyDown={pickByDigit}>
            {BACK_REASONS.map((reason) => (
              <Radio key={reason} value={reason} label={t(`custodyRuns.door.why.${reason}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      <TextInput
        label={t('custodyRuns.door.slot')}
        placeholder={door.things[0]?.slotCode}
        description={t('custodyRuns.door.slotHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete='off'
        key={form.key('slot')}
        {...form.getInputProps('slot')}
      />
      <TextInput
        label={t('custodyRuns.door.remark')}
        autoComplete='off'
        key={form.key('remark')}
        {...form.getInputProps('remark')}
      />
    </EntryForm>
  )
}

/** A press of the radio button, so that the form hears it as any other. */
function pickByDigit(event: KeyboardEvent<HTMLDivElement>): void {
  const reason = reasonOfDigit(event.key)
  if (reason === undefined) return
  event.preventDefault()
  const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[value='${reason}']`)
  radio?.focus()
  radio?.click()
}

/** The slot that was typed, null for none. **Refuses** `slot-unknown`. */
async function slotTyped(
  store: Store,
  typed: string,
): Promise<Result<string | null, { readonly code: string; readonly field: string }>> {
  const code = upperAscii(normalizeText(foldWidth(typed)))
  if (code === '') return ok(null)
  const slot = (await loadSlots(store)).find((one) => one.active && one.code === code)
  return slot === undefined ? err({ code: 'slot-unknown', field: 'slot' }) : ok(slot.id)
}
