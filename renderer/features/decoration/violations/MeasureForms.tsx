/** A rung of the ladder, a look back, the report to the authority. */
import { Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { recheckViolation, reportViolation, takeMeasure } from '#renderer/features/decoration/commands/violations.ts'
import { PhotoField } from '#renderer/features/decoration/patrols/PhotoField.tsx'
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { SAID_MEASURES } from '#shared/domain/decoration/violations/measures.ts'
import { isTheft } from '#shared/domain/decoration/violations/violationFacts.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { noPaper, OnPaperFields, type OnPaperValues, paperIn } from './OnPaperFields.tsx'
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
}

export function MeasureForm({ violation: { id, state, workers }, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<MeasureValues>({
    initialValues: { measure: 'persuade', remark: '', amountFen: null, workerId: null, finding: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const measure = form.useWatchValue('measure') as string
  const submit = async (values: MeasureValues): Promise<EntryOutcome> => {
    const done = await takeMeasure(desk, id, { ...values, amountFen: values.amountFen ?? 0 })
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellViolation(desk, t('decorationViolations.done.measured'), done.value.undo)
    return ok(undefined)
  }
  const line = (name: 'remark' | 'finding') => (
    <TextInput
      label={t(`decorationViolations.measure.${name}`)}
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
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
              <Radio key={one} value={one} label={t(`decorationViolations.measure.measures.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {measure === 'bar-worker' && (
          <Select
            label={t('decorationViolations.measure.worker')}
            data={workers.map((one) => ({ value: one.id, label: one.name }))}
            searchable
            key={form.key('workerId')}
            {...form.getInputProps('workerId')}
          />
        )}
        {measure === 'bar-worker' && isTheft(state) && line('finding')}
        {measure === 'damages' && (
          <MoneyInput
            label={t('decorationViolations.measure.amount')}
            key={form.key('amountFen')}
            {...form.getInputProps('amountFen')}
          />
        )}
        {line('remark')}
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

type ReportValues = { reportedTo: string; number: string; receipt: string } & OnPaperValues

export function ReportForm({ violation: { id }, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const isLeader = desk.store.registry.mayAct('violation.report', desk.signature.actor.role) === 'allowed'
  const entry = useEntryForm<ReportValues>({
    initialValues: { reportedTo: '', number: '', receipt: '', ...noPaper(LEADERS) },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ reportedTo, number, receipt, ...paper }: ReportValues): Promise<EntryOutcome> => {
    const done = await reportViolation(desk, id, { reportedTo, number, receipt, at: '' }, paperIn(paper))
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellViolation(desk, t('decorationViolations.done.reported'), done.value.undo)
    return ok(undefined)
  }
  const line = (name: 'reportedTo' | 'number' | 'receipt', label: 'to' | 'number' | 'receipt', hint = '') => (
    <TextInput
      label={t(`decorationViolations.report.${label}`)}
      placeholder={hint}
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
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
      <EntrySection title={t('decorationViolations.report.title')}>
        {line('reportedTo', 'to')}
        {line('number', 'number', t('decorationViolations.report.numberHint'))}
        {line('receipt', 'receipt')}
      </EntrySection>
      {!isLeader && <OnPaperFields form={form} roles={LEADERS} />}
    </EntryForm>
  )
}
