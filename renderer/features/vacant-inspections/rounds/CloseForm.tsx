/** 结束加巡: who was not visited stands there by code, and wants a word. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { closeRound } from '#renderer/features/vacant-inspections/commands/rounds.ts'
import type { CalledRound, RoundLine } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellRound } from './roundNotices.tsx'
import { kindWords, roundRefusalWords } from './roundWords.ts'

/** More codes than an eye takes in are counted. */
const MOST_NAMED = 24

interface CloseFormProps {
  readonly round: CalledRound
  readonly left: readonly RoundLine[]
  readonly onClose: () => void
}

export function CloseForm({ round, left, onClose }: CloseFormProps) {
  const t = useText()
  const desk = useDesk()
  const count = left.length
  const entry = useEntryForm<{ remark: string }>({
    initialValues: { remark: '' },
    validate: () => ({}),
    missing: ({ remark }) =>
      count > 0 && remark.trim() === '' ? [{ field: 'remark', label: t('vacantRounds.close.remark') }] : [],
  })
  const { form } = entry
  const submit = async ({ remark }: { remark: string }): Promise<EntryOutcome> => {
    const done = await closeRound(desk, round.id, remark)
    if (!done.ok) return refusedEntry(done.error, roundRefusalWords)
    tellRound(desk, t('vacantRounds.done.closed', { name: kindWords(round.state.kind, t) }), done.value.undo)
    return ok(undefined)
  }
  const named = left.slice(0, MOST_NAMED).map(({ code }) => code)
  const more = count - named.length
  return (
    <EntryForm
      entry={entry}
      title={t('vacantRounds.close.title')}
      intro={count === 0 ? t('vacantRounds.close.allSeen') : t('vacantRounds.close.left', { count })}
      submitLabel={t('vacantRounds.close.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      {count > 0 && (
        <p className='round-left'>
          {named.join('　')}
          {more > 0 && ` ${t('vacantRounds.close.more', { count: more })}`}
        </p>
      )}
      <EntrySection>
        <TextInput
          label={count === 0 ? t('vacantRounds.close.remarkOptional') : t('vacantRounds.close.remark')}
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntrySection>
    </EntryForm>
  )
}
