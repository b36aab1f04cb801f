/** What is not taken (handbook R100, D13): reasons by digits, pictures, and the slip for whoever brought it. */
import { Checkbox, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { takesText } from '#renderer/ui/keys/composition.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { TURN_AWAY_REASONS, type TurnAwayReason } from '#shared/domain/parcel-custody/schema.ts'
import { ok } from '#shared/kernel/result.ts'
import { kindWords, reasonWords } from './custodyWords.ts'
import { IntakePhotos } from './IntakePhotos.tsx'
import { turnAway } from './intakeCommands.ts'
import type { IntakePhoto } from './intakePhoto.ts'
import { intakeRefusalWords } from './intakeWords.ts'
import { withFiles } from './itemChanges.ts'
import type { TurnAwayStart } from './turnAwayValues.ts'
import './intakeThing.css'

type AwayValues = { what: string; waybill: string; remark: string; reasons: readonly TurnAwayReason[] }

interface TurnAwayFormProps {
  readonly start: TurnAwayStart
  readonly onClose: () => void
}

export function TurnAwayForm({ start, onClose }: TurnAwayFormProps) {
  const t = useText()
  const [photos, setPhotos] = useState<readonly IntakePhoto[]>([])
  const entry = useEntryForm<AwayValues>({
    initialValues: { what: start.what ?? '', waybill: start.waybill, remark: '', reasons: [] },
    validate: () => ({}),
  })
  const onSubmit = useSubmitAway(start, photos)
  const { form } = entry
  const { recipient } = start
  return (
    <aside className='side-panel intake-away' aria-label={t('custodyIntake.away.title')}>
      <EntryForm
        entry={entry}
        title={`${t('custodyIntake.away.title')} · ${kindWords(start.kind)}`}
        submitLabel={t('custodyIntake.away.submit')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        {recipient !== undefined && (
          <p className='intake-away-who'>
            {recipient.unitCode} {recipient.name !== '' && <PersonName name={recipient.name} />}
          </p>
        )}
        <Reasons entry={entry} />
        <EntrySection title={t('custodyIntake.thing.object')}>
          {start.kind === 'courier' && (
            <TextInput
              label={t('custodyIntake.waybill')}
              autoComplete='off'
              key={form.key('waybill')}
              {...form.getInputProps('waybill')}
            />
          )}
          <TextInput
            label={t('custodyIntake.away.what')}
            placeholder={start.kind === 'courier' ? t('custodyIntake.thing.optional') : ''}
            autoComplete='off'
            key={form.key('what')}
            {...form.getInputProps('what')}
          />
          <TextInput
            label={t('custodyIntake.remark')}
            autoComplete='off'
            key={form.key('remark')}
            {...form.getInputProps('remark')}
          />
          <IntakePhotos photos={photos} onChange={setPhotos} />
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

/** 1 to 9 and 0 tick a reason wherever no text is typed. */
function Reasons({ entry: { form } }: { readonly entry: ReturnType<typeof useEntryForm<AwayValues>> }) {
  const t = useText()
  const chosen = form.useWatchValue('reasons') as readonly TurnAwayReason[]
  const toggle = (reason: TurnAwayReason): void =>
    form.setFieldValue(
      'reasons',
      chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason],
    )
  const onKeyDown = (event: KeyboardEvent): void => {
    const reason = TURN_AWAY_REASONS[(Number(event.key) + 9) % 10]
    if (!/^[0-9]$/.test(event.key) || reason === undefined || takesText(event.target)) return
    event.preventDefault()
    toggle(reason)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the boxes inside are what is pressed; digits are their short way
    <div onKeyDown={onKeyDown}>
      <EntrySection title={t('custodyIntake.away.reasons')}>
        <div className='intake-reasons'>
          {TURN_AWAY_REASONS.map((reason, index) => (
            <Checkbox
              key={reason}
              autoFocus={index === 0}
              label={
                <>
                  <KeyHint combo={String((index + 1) % 10)} /> {reasonWords(reason)}
                </>
              }
              checked={chosen.includes(reason)}
              onChange={() => toggle(reason)}
            />
          ))}
        </div>
        {form.errors.reasons !== undefined && <p className='intake-error'>{form.errors.reasons}</p>}
        {chosen.includes('damaged') && <p className='quiet'>{t('custodyIntake.away.damagedHint')}</p>}
      </EntrySection>
    </div>
  )
}

function useSubmitAway({ kind, carrier, recipient }: TurnAwayStart, photos: readonly IntakePhoto[]) {
  const desk = useDesk()
  return async ({ what, waybill, remark, reasons }: AwayValues): Promise<EntryOutcome> => {
    const { personId = null, unitId = null, name = '', phone = '', way } = recipient ?? {}
    const done = await withFiles(
      desk,
      photos.map(({ bytes }) => bytes),
      (hashes) =>
        turnAway(desk, {
          ...{ kind, reasons, what, waybill, carrier, unitId, personId, name, remark },
          phone: way === 'person' ? '' : phone,
          photos: hashes,
        }),
    )
    if (!done.ok) return refusedEntry(done.error, intakeRefusalWords)
    const { sheetId, number } = done.value.slip
    showNotice(text('custodyIntake.done.turnedAway', { number }))
    void sendPaper(desk, { sheetId, number, title: text('papers.forms.refusal-slip') })
    return ok(undefined)
  }
}
