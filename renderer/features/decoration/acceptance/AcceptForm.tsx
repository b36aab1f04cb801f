/** 初验 or 复验, typed from the sheet that engineering signed or by whoever accepts; a fault turns the conclusion by itself. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { acceptCase, enterAcceptance } from '#renderer/features/decoration/commands/acceptance.ts'
import { SignedPaperFields } from '#renderer/features/decoration/hotWork/SignedPaperFields.tsx'
import { fieldOnPaper, signedPaperOf } from '#renderer/features/decoration/hotWork/signedPaper.ts'
import { sendIssued, tellDone } from '#renderer/features/decoration/hotWork/siteNotices.tsx'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { lateEntryOf } from '#renderer/ui/lateEntryValues.ts'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { nextStage, observationEnd } from '#shared/domain/decoration/acceptance/acceptanceStanding.ts'
import { ok } from '#shared/kernel/result.ts'
import { AcceptItems, WaterTests } from './AcceptFields.tsx'
import { acceptanceRefusalWords, stageWords } from './acceptanceWords.ts'
import { ACCEPTING, type AcceptValues, acceptInput, acceptStart, isPassed } from './acceptValues.ts'

interface AcceptFormProps {
  readonly row: DecorationCaseRow
  readonly unit: string
  readonly onClose: () => void
}

function refusedAccept({ code, field }: { readonly code: string; readonly field?: string }): EntryOutcome {
  const at = field === 'passed' ? 'word' : field === undefined ? undefined : fieldOnPaper(field)
  return refusedEntry(at === undefined ? { code } : { code, field: at }, acceptanceRefusalWords)
}

export function AcceptForm({ row, unit, onClose }: AcceptFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((state) => state.zone)
  const stage = stageWords(nextStage(row.v.acceptance), t)
  const entry = useEntryForm<AcceptValues>({
    initialValues: acceptStart(row.v, { actorRole: desk.signature.actor.role, today }),
    validate: () => ({}),
  })
  const isLate = entry.form.useWatchValue('isLate') as boolean
  const onSubmit = async (values: AcceptValues): Promise<EntryOutcome> => {
    const accepted = { input: acceptInput(values, zone), paper: signedPaperOf(values) }
    const late = lateEntryOf(values, { zone, form: 'decoration-acceptance' })
    if (late !== undefined) {
      const entered = await enterAcceptance(desk, row.id, { ...accepted, late })
      if (!entered.ok) return refusedAccept(entered.error)
      const number = late.paperNumber.trim().toUpperCase()
      tellDone(desk, t('decorationAcceptance.done.late', { stage, number }), entered.value.undo)
      return ok(undefined)
    }
    const done = await acceptCase(desk, row.id, accepted)
    if (!done.ok) return refusedAccept(done.error)
    const message = t('decorationAcceptance.done.entered', { stage, number: done.value.draft.number })
    sendIssued(desk, done.value.draft, { title: t('papers.forms.decoration-acceptance'), message })
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationAcceptance.form.title', { unit, stage })}
      intro={t('decorationAcceptance.form.intro')}
      submitLabel={t(isLate ? 'decorationHotWork.late.save' : 'decorationAcceptance.form.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <AcceptItems entry={entry} />
      <WaterTests entry={entry} />
      <Conclusion entry={entry} row={row} />
      <SignedPaperFields entry={entry} roles={ACCEPTING} />
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}

function Conclusion({
  entry: { form },
  row,
}: {
  readonly entry: EntryFormState<AcceptValues>
  readonly row: DecorationCaseRow
}) {
  const t = useText()
  const today = useToday()
  const months = useSetting('decoration.observation-months')
  const found = form.useWatchValue('found') as AcceptValues['found']
  const word = form.useWatchValue('word') as string
  const passes = isPassed({ word, found })
  const isAtFault = Object.values(found).includes('fault')
  const follows =
    nextStage(row.v.acceptance) === 'second'
      ? t('decorationAcceptance.form.finally')
      : t('decorationAcceptance.form.until', { day: observationEnd(today, months) })
  return (
    <EntrySection title={t('decorationAcceptance.form.conclusion')}>
      <SegmentedControl
        aria-label={t('decorationAcceptance.form.conclusion')}
        data={(['passed', 'failed'] as const).map((value) => ({
          value,
          label: t(`decorationAcceptance.form.${value}`),
          disabled: value === 'passed' && isAtFault,
        }))}
        value={passes ? 'passed' : 'failed'}
        onChange={(value) => form.setFieldValue('word', value)}
      />
      {passes && <p className='quiet site-note'>{follows}</p>}
      {!passes && (
        <DayInput
          label={t('decorationAcceptance.form.deadline')}
          key={form.key('deadline')}
          {...form.getInputProps('deadline')}
        />
      )}
      <TextInput
        label={t('decorationAcceptance.form.opinion')}
        autoComplete='off'
        key={form.key('opinion')}
        {...form.getInputProps('opinion')}
      />
    </EntrySection>
  )
}
