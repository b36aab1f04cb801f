/** 发证 and its extension: days, scope, and the passes that follow. */
import { Checkbox, Textarea } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { itemWords } from '#renderer/features/decoration/cases/caseWords.ts'
import { extendPermit, issuePermit } from '#renderer/features/decoration/commands/permits.ts'
import { usePeople } from '#renderer/features/decoration/queries/people.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Permit } from '#shared/domain/decoration/people/permitFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { DayField, LineField } from './PeopleFields.tsx'
import { paperText } from './paperScope.ts'
import { peopleRefusalWords } from './peopleWords.ts'

interface IssuePermitFormProps {
  readonly row: DecorationCaseRow
  /** The contractor is barred: only a leader's tick lets it in. */
  readonly isBarred: boolean
  readonly onClose: () => void
}

type IssueValues = { from: Day | null; to: Day | null; scope: string; admits: boolean }

export function IssuePermitForm({ row, isBarred, onClose }: IssuePermitFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const { plannedFrom, plannedTo, works, declared } = row.v.application
  const entry = useEntryForm<IssueValues>({
    initialValues: {
      from: (plannedFrom > today ? plannedFrom : today) as Day,
      to: plannedTo === '' || plannedTo < today ? null : (plannedTo as Day),
      scope: paperText(works, declared, (item) => itemWords(item)),
      admits: false,
    },
    validate: () => ({}),
    missing: ({ to, scope }) => [
      ...(to === null ? [{ field: 'to', label: t('decorationPeople.permit.to') }] : []),
      ...(scope.trim() === '' ? [{ field: 'scope', label: t('decorationPeople.permit.scope') }] : []),
    ],
  })
  const { form } = entry
  const onSubmit = async (values: IssueValues): Promise<EntryOutcome> => {
    const asked = { from: values.from ?? '', to: values.to ?? '', scope: values.scope, admits: values.admits }
    const done = await issuePermit(desk, row.id, asked)
    if (!done.ok) return refusedEntry(done.error, peopleRefusalWords)
    const { sheetId, number } = done.value.draft
    showNotice(t('decorationPeople.permit.issued', { number }))
    void sendPaper(desk, { sheetId, number, title: t('papers.forms.decoration-permit') })
    return ok(undefined)
  }
  return (
    <div className='people-form'>
      <EntryForm
        entry={entry}
        title={t('decorationPeople.permit.issue')}
        submitLabel={t('decorationPeople.permit.submit')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('decorationPeople.permit.validity')}>
          <div className='people-pair'>
            <DayField entry={entry} name='from' label={t('decorationPeople.permit.from')} />
            <DayField entry={entry} name='to' label={t('decorationPeople.permit.to')} />
          </div>
          <Textarea
            label={t('decorationPeople.permit.scope')}
            autosize
            minRows={2}
            maxRows={5}
            key={form.key('scope')}
            {...form.getInputProps('scope')}
          />
          {isBarred && (
            <Checkbox
              label={t('decorationPeople.permit.admit')}
              key={form.key('admits')}
              {...form.getInputProps('admits', { type: 'checkbox' })}
            />
          )}
        </EntrySection>
      </EntryForm>
    </div>
  )
}

interface ExtendPermitFormProps {
  readonly row: DecorationCaseRow
  readonly permit: Permit
  readonly onClose: () => void
}

type ExtendValues = { to: Day | null; reason: string; withPasses: boolean }

export function ExtendPermitForm({ row, permit, onClose }: ExtendPermitFormProps) {
  const t = useText()
  const desk = useDesk()
  const people = usePeople(useToday())
  const following = (people?.passes ?? []).filter(
    ({ pass }) => pass.caseId === row.id && pass.status === 'valid' && !pass.isDayPass,
  )
  const entry = useEntryForm<ExtendValues>({
    initialValues: { to: null, reason: '', withPasses: true },
    validate: () => ({}),
  })
  const { form } = entry
  const onSubmit = async (values: ExtendValues): Promise<EntryOutcome> => {
    const passIds = values.withPasses ? following.map(({ id }) => id) : []
    const to = values.to ?? ''
    const done = await extendPermit(desk, row.id, { to, reason: values.reason, passIds })
    if (!done.ok) return refusedEntry(done.error, peopleRefusalWords)
    const { sheetId, number } = done.value.draft
    const reprint = passIds.length > 0 ? ` ${t('decorationPeople.permit.reprintPasses')}` : ''
    showNotice(`${t('decorationPeople.permit.extended', { to, number, old: permit.number })}${reprint}`)
    void sendPaper(desk, { sheetId, number, title: t('papers.forms.decoration-permit') })
    return ok(undefined)
  }
  return (
    <div className='people-form'>
      <EntryForm
        entry={entry}
        title={t('decorationPeople.permit.extend')}
        intro={t('decorationPeople.permit.extendIntro', { from: permit.from, to: permit.to, number: permit.number })}
        submitLabel={t('decorationPeople.permit.extendSubmit')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <div className='people-fields'>
          <DayField entry={entry} name='to' label={t('decorationPeople.permit.extendTo')} />
          <LineField entry={entry} name='reason' label={t('decorationPeople.permit.extendWhy')} />
          {following.length > 0 && (
            <Checkbox
              label={t('decorationPeople.permit.extendPasses', { count: following.length })}
              key={form.key('withPasses')}
              {...form.getInputProps('withPasses', { type: 'checkbox' })}
            />
          )}
        </div>
      </EntryForm>
    </div>
  )
}
