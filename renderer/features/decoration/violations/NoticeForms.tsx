/** 整改通知书 and its delivery. */
import { Checkbox, Radio, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { issueNotice } from '#renderer/features/decoration/commands/violationPapers.ts'
import { serveNotice } from '#renderer/features/decoration/commands/violations.ts'
import { PhotoField } from '#renderer/features/decoration/patrols/PhotoField.tsx'
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { type SignatureHandle, SignaturePad } from '#renderer/ui/SignaturePad.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { SERVED_BY } from '#shared/domain/decoration/kinds.ts'
import { ADDRESSEES } from '#shared/domain/decoration/violations/serving.ts'
import { isTheft } from '#shared/domain/decoration/violations/violationFacts.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { StepLine } from './StepLine.tsx'
import { tellIssued, tellViolation } from './violationNotices.tsx'
import { violationRefusalWords, violationWord } from './violationWords.ts'

interface StepProps {
  readonly violation: OpenedViolation
  readonly onClose: () => void
}

type NoticeValues = { to: string[]; demand: string; until: Day | null; stops: boolean }
/** What is asked for where nobody says another term. */
const TERM_DAYS = 3

export function NoticeForm({ violation, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const { id, state, clauses, contractor } = violation
  const further = clauses.clauses.filter(({ code }) => state.clauses.includes(code)).map((one) => one.further)
  const entry = useEntryForm<NoticeValues>({
    initialValues: {
      to: contractor === '' ? ['owner'] : ['owner', 'contractor'],
      demand: state.demand || further.filter((words) => words !== '').join(' '),
      until: addDays(today, TERM_DAYS),
      stops: false,
    },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ until, ...values }: NoticeValues): Promise<EntryOutcome> => {
    const done = await issueNotice(desk, id, { ...values, until: until ?? '' })
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellIssued(desk, 'rectification-notice', done.value)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationViolations.notice.title')}
      submitLabel={t('decorationViolations.notice.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Checkbox.Group label={t('decorationViolations.notice.to')} key={form.key('to')} {...form.getInputProps('to')}>
          <div className='violation-choices'>
            {ADDRESSEES.map((one) => (
              <Checkbox key={one} value={one} label={t(`decorationViolations.notice.toWords.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={t('decorationViolations.notice.demand')}
          placeholder={t('decorationViolations.notice.demandHint')}
          autosize
          minRows={2}
          data-autofocus
          key={form.key('demand')}
          {...form.getInputProps('demand')}
        />
        <DayInput
          label={t('decorationViolations.notice.until')}
          key={form.key('until')}
          {...form.getInputProps('until')}
        />
        <Checkbox
          label={t('decorationViolations.notice.stops')}
          description={t('decorationViolations.notice.stopsHint')}
          key={form.key('stops')}
          {...form.getInputProps('stops', { type: 'checkbox' })}
        />
      </EntrySection>
    </EntryForm>
  )
}

type ServeValues = { way: string; to: string; witness: string }

export function ServeForm({ violation: { id, state }, onClose }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const [photos, setPhotos] = useState<readonly Uint8Array[]>([])
  const pad = useRef<SignatureHandle>(null)
  const entry = useEntryForm<ServeValues>({
    initialValues: { way: 'in-person', to: '', witness: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const way = form.useWatchValue('way') as string
  const submit = async (values: ServeValues): Promise<EntryOutcome> => {
    const ink = signer ? await pad.current?.png() : undefined
    const done = await serveNotice(desk, id, { ...values, ink, pictures: photos })
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellViolation(desk, t('decorationViolations.done.served'), done.value.undo)
    return ok(undefined)
  }
  const signer = (way === 'in-person' || way === 'refused-witnessed') && desk.info.capabilities?.blobs === true
  return (
    <EntryForm
      entry={entry}
      title={t('decorationViolations.serve.title')}
      submitLabel={t('decorationViolations.serve.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={state.noticeNumber}>
        <Radio.Group label={t('decorationViolations.serve.way')} key={form.key('way')} {...form.getInputProps('way')}>
          <div className='violation-choices'>
            {SERVED_BY.map((one) => (
              <Radio
                key={one}
                value={one}
                label={violationWord('serve.ways', one, t)}
                disabled={one === 'posted' && isTheft(state)}
              />
            ))}
          </div>
        </Radio.Group>
        <StepLine form={form} field='to' label={t('decorationViolations.serve.to')} />
        {way === 'refused-witnessed' && (
          <StepLine form={form} field='witness' label={t('decorationViolations.serve.witness')} />
        )}
        {signer && (
          <div className='violation-pad' key={way}>
            <span>{t(`decorationViolations.serve.sign.${way === 'in-person' ? 'taker' : 'witness'}`)}</span>
            <SignaturePad
              label={t(`decorationViolations.serve.sign.${way === 'in-person' ? 'taker' : 'witness'}`)}
              handle={pad}
              onDrawn={() => undefined}
            />
          </div>
        )}
        {!isTheft(state) && <PhotoField photos={photos} onChange={setPhotos} />}
      </EntrySection>
    </EntryForm>
  )
}
