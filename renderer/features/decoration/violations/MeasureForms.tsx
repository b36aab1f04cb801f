/** A rung of the ladder, a look back, the report to the authority. */
import { Checkbox, Radio, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { recheckViolation, reportViolation, takeMeasure } from '#renderer/features/decoration/commands/violations.ts'
import { PhotoField } from '#renderer/features/decoration/patrols/PhotoField.tsx'
import { useOpenPasses } from '#renderer/features/decoration/queries/openPasses.ts'
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { SAID_MEASURES } from '#shared/domain/decoration/violations/measures.ts'
import { isTheft } from '#shared/domain/decoration/violations/violationFacts.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { noPaper, OnPaperFields, type OnPaperValues, paperIn } from './OnPaperFields.tsx'
import { StepLine } from './StepLine.tsx'
import { typedInstant } from './typedInstant.ts'
import { tellViolation } from './violationNotices.tsx'
import { violationRefusalWords } from './violationWords.ts'

interface StepProps {
  readonly violation: OpenedViolation
  readonly onClose: () => void
}

type MeasureValues = {
  measure: string
  remark: string
  amountFen: Fen | null
  workerId: string | null
  finding: string
  voids: boolean
}

export function MeasureForm({ violation: { id, state, workers }, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<MeasureValues>({
    initialValues: { measure: 'persuade', remark: '', amountFen: null, workerId: null, finding: '', voids: true },
    validate: () => ({}),
  })
  const { form } = entry
  const measure = form.useWatchValue('measure') as string
  const workerId = form.useWatchValue('workerId') as string | null
  const bars = measure === 'bar-worker' && workerId !== null
  const out = useOpenPasses(bars ? { e: 'worker', id: workerId } : undefined) ?? []
  const mayBar = desk.store.registry.mayAct('worker.bar', desk.signature.actor.role) === 'allowed'
  const submit = async ({ voids, ...values }: MeasureValues): Promise<EntryOutcome> => {
    const passIds = bars && voids ? out.map((pass) => pass.id) : []
    const done = await takeMeasure(desk, id, { ...values, amountFen: values.amountFen ?? 0, passIds })
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellViolation(desk, t('decorationViolations.done.measured'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationViolations.measure.title')}
      intro={t('decorationViolations.measure.intro')}
      submitLabel={t('decorationViolations.measure.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationViolations.measure.measure')}>
        <Radio.Group
          aria-label={t('decorationViolations.measure.measure')}
          key={form.key('measure')}
          {...form.getInputProps('measure')}
        >
          <div className='violation-choices'>
            {SAID_MEASURES.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`decorationViolations.measure.measures.${one}`)}
                disabled={one === 'bar-worker' && !mayBar}
              />
            ))}
          </div>
        </Radio.Group>
        {!mayBar && <p className='quiet'>{t('decorationViolations.measure.barByLeader')}</p>}
        {measure === 'bar-worker' && (
          <Select
            label={t('decorationViolations.measure.worker')}
            data={workers.map((one) => ({ value: one.id, label: one.name }))}
            searchable
            key={form.key('workerId')}
            {...form.getInputProps('workerId')}
          />
        )}
        {measure === 'bar-worker' && isTheft(state) && (
          <StepLine form={form} field='finding' label={t('decorationViolations.measure.finding')} />
        )}
        {out.length > 0 && (
          <Checkbox
            label={t('decorationPeople.card.voidPasses', { count: out.length })}
            key={form.key('voids')}
            {...form.getInputProps('voids', { type: 'checkbox' })}
          />
        )}
        {measure === 'damages' && (
          <MoneyInput
            label={t('decorationViolations.measure.amount')}
            key={form.key('amountFen')}
            {...form.getInputProps('amountFen')}
          />
        )}
        <StepLine form={form} field='remark' label={t('decorationViolations.measure.remark')} />
      </EntrySection>
    </EntryForm>
  )
}

type RecheckValues = { result: string; remark: string }

export function RecheckForm({ violation: { id, state }, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const [photos, setPhotos] = useState<readonly Uint8Array[]>([])
  const entry = useEntryForm<RecheckValues>({ initialValues: { result: 'yes', remark: '' }, validate: () => ({}) })
  const { form } = entry
  const submit = async ({ result, remark }: RecheckValues): Promise<EntryOutcome> => {
    const done = await recheckViolation(desk, id, { mended: result === 'yes', remark, pictures: photos })
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellViolation(desk, t('decorationViolations.done.rechecked'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationViolations.recheck.title')}
      submitLabel={t('decorationViolations.recheck.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationViolations.recheck.result')}>
        <Radio.Group
          aria-label={t('decorationViolations.recheck.result')}
          key={form.key('result')}
          {...form.getInputProps('result')}
        >
          <div className='violation-choices'>
            <Radio value='yes' label={t('decorationViolations.recheck.yes')} />
            <Radio value='no' label={t('decorationViolations.recheck.no')} />
          </div>
        </Radio.Group>
        {!isTheft(state) && <PhotoField photos={photos} onChange={setPhotos} />}
        <Textarea
          label={t('decorationViolations.recheck.remark')}
          autosize
          minRows={2}
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntrySection>
    </EntryForm>
  )
}

type ReportValues = { reportedTo: string; number: string; receipt: string; day: Day | null; at: string } & OnPaperValues

export function ReportForm({ violation: { id }, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((clock) => clock.zone)
  const isLeader = desk.store.registry.mayAct('violation.report', desk.signature.actor.role) === 'allowed'
  const entry = useEntryForm<ReportValues>({
    initialValues: { reportedTo: '', number: '', receipt: '', day: today, at: '', ...noPaper(LEADERS) },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ reportedTo, number, receipt, day, at, ...paper }: ReportValues): Promise<EntryOutcome> => {
    const told = { reportedTo, number, receipt, at: typedInstant({ day, at, today, zone }) }
    const done = await reportViolation(desk, id, told, isLeader ? undefined : paperIn(paper))
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellViolation(desk, t('decorationViolations.done.reported'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationViolations.report.title')}
      intro={t('decorationViolations.report.intro')}
      submitLabel={t('decorationViolations.report.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <StepLine form={form} field='reportedTo' label={t('decorationViolations.report.to')} />
        <StepLine
          form={form}
          field='number'
          label={t('decorationViolations.report.number')}
          placeholder={t('decorationViolations.report.numberHint')}
        />
        <StepLine form={form} field='receipt' label={t('decorationViolations.report.receipt')} />
        <DayInput label={t('decorationViolations.report.day')} key={form.key('day')} {...form.getInputProps('day')} />
        <StepLine
          form={form}
          field='at'
          label={t('decorationViolations.report.at')}
          placeholder={t('decorationViolations.report.atHint')}
          inputMode='numeric'
        />
      </EntrySection>
      {!isLeader && <OnPaperFields form={form} roles={LEADERS} />}
    </EntryForm>
  )
}
