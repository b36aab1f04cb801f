/** 受理: who comes, with the number of the day; may be entered late from a paper. */
import { Radio, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { receiveMoveIn } from '#renderer/features/move-in/commands/cases.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { COMERS } from '#shared/domain/move-in/kinds.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { tellCaseDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'

type ReceiveValues = LateEntryValues & { comer: string; comerName: string; comerPhone: string; comerIdLast4: string }
const LINES = ['comerName', 'comerPhone', 'comerIdLast4'] as const
/** Lines of the party that only the amendment shows. */
const ELSEWHERE = ['ownerName', 'ownerPhone', 'noticeDay', 'bankName', 'remark'] as const

/** A fault of a line that stands in another form names the line and where it is mended. */
function refusedReception(refusal: { readonly code: string; readonly field?: string }, t: Text): EntryOutcome {
  const line = ELSEWHERE.find((name) => name === refusal.field)
  if (line === undefined) return refusedEntry(refusal, caseRefusalWords)
  const words = caseRefusalWords(refusal.code)
  const what = t('moveInCases.receive.lineWrong', { line: t(`moveInCases.open.${line}`), what: words.what })
  return err({ words: { ...words, what, now: t('moveInCases.receive.mendFirst') } })
}

export function ReceiveForm({ row, onClose }: { readonly row: MoveInCaseRow; readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const { comer, comerName, comerPhone, comerIdLast4, isCompany } = row.v.party
  const first = isCompany && comer === 'owner' ? 'company' : comer
  const entry = useEntryForm<ReceiveValues>({
    initialValues: { ...NO_LATE_ENTRY, comer: first, comerName, comerPhone, comerIdLast4 },
    validate: () => ({}),
  })
  const { form } = entry
  const isOther = form.useWatchValue('comer') !== 'owner'
  const submit = async (values: ReceiveValues): Promise<EntryOutcome> => {
    const { comer: who, comerName: name, comerPhone: phone, comerIdLast4: last4 } = values
    const late = lateEntryOf(values, { zone: desk.store.zone() })
    const input = { comer: who, comerName: name, comerPhone: phone, comerIdLast4: last4, late }
    const done = await receiveMoveIn(desk, row.id, input)
    if (!done.ok) return refusedReception(done.error, t)
    const { draft, undo } = done.value
    const number = 'queueNumber' in draft ? String(draft.queueNumber) : ''
    tellCaseDone(desk, t('moveInCases.receive.done', { number }), undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInCases.receive.title')}
      intro={t('moveInCases.receive.intro')}
      submitLabel={t('moveInCases.receive.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Radio.Group label={t('moveInCases.receive.comer')} key={form.key('comer')} {...form.getInputProps('comer')}>
          <div className='move-in-acts'>
            {COMERS.filter((one) => isCompany || one !== 'company').map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`moveIn.comers.${one}`)}
                {...(one === first ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
        {isOther &&
          LINES.map((name) => (
            <TextInput
              key={form.key(name)}
              label={t(`moveInCases.receive.${name}`)}
              autoComplete='off'
              {...form.getInputProps(name)}
            />
          ))}
      </EntrySection>
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}
