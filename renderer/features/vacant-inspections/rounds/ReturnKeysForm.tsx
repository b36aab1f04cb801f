/** 还钥匙: all that is out for the list comes back in one change; a set without its tick is missing, and stays out by name. */
import { Checkbox } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { giveBackKeys } from '#renderer/features/vacant-inspections/commands/roundKeys.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import type { ListedKey } from './roundLines.ts'
import { tellRound } from './roundNotices.tsx'
import { roundRefusalWords, useNameOf } from './roundWords.ts'

interface ReturnKeysFormProps {
  readonly out: readonly ListedKey[]
  readonly staff: ReadonlyMap<string, string>
  readonly onClose: () => void
}

export function ReturnKeysForm({ out, staff, onClose }: ReturnKeysFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<{ keys: readonly string[] }>({
    initialValues: { keys: out.map(loanOf) },
    validate: () => ({}),
    missing: ({ keys }) => (keys.length === 0 ? [{ field: 'keys', label: t('vacantRounds.back.missingKeys') }] : []),
  })
  const { form } = entry
  const submit = async ({ keys }: { keys: readonly string[] }): Promise<EntryOutcome> => {
    const done = await giveBackKeys(desk, keys)
    if (!done.ok) return refusedEntry({ code: done.error.code }, roundRefusalWords)
    const missing = out.filter((key) => !keys.includes(loanOf(key))).map(({ unitCode }) => unitCode)
    const count = keys.length
    const message =
      missing.length === 0
        ? t('vacantRounds.done.back', { count })
        : t('vacantRounds.done.backShort', { count, missing: missing.join('、') })
    tellRound(desk, message, done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('vacantRounds.back.title')}
      intro={out.length === 0 ? t('vacantRounds.back.none') : t('vacantRounds.back.intro')}
      submitLabel={t('vacantRounds.back.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Checkbox.Group label={t('vacantRounds.back.section')} key={form.key('keys')} {...form.getInputProps('keys')}>
          <div className='round-keys'>
            {out.map((key) => (
              <OutKey key={key.thingId} listed={key} staff={staff} />
            ))}
          </div>
        </Checkbox.Group>
      </EntrySection>
    </EntryForm>
  )
}

const loanOf = ({ loan }: ListedKey): string => loan?.loanId ?? ''

function OutKey({ listed, staff }: { readonly listed: ListedKey; readonly staff: ReadonlyMap<string, string> }) {
  const t = useText()
  const at = useDeskClock()
  const nameOf = useNameOf(staff)
  const { hook, label, unitCode, loan } = listed
  const who = nameOf(loan?.staffId ?? '')
  const { time } = momentText(loan?.lentAt ?? '', at)
  return (
    <Checkbox
      value={loanOf(listed)}
      label={`${unitCode}　${hook || label}`}
      description={t('vacantRounds.back.takenBy', { who, at: time })}
    />
  )
}
