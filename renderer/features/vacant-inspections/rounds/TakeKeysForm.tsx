/** 领钥匙: the sets of the whole list go out to one colleague in one change; what is sealed or away stands apart, with why. */
import { Anchor, Checkbox, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { takeKeys } from '#renderer/features/vacant-inspections/commands/roundKeys.ts'
import type { RoundPlaces } from '#renderer/features/vacant-inspections/queries/roundPlaces.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import type { KeysOfList, ListedKey } from './roundLines.ts'
import { tellRound } from './roundNotices.tsx'
import { keyWords, roundRefusalWords, useNameOf } from './roundWords.ts'

type TakeValues = {
  staffId: string | null
  keys: readonly string[]
}

interface TakeKeysFormProps {
  readonly keys: KeysOfList
  readonly places: RoundPlaces
  /** Who takes them where nothing else is said; empty where nobody is known. */
  readonly staffId: string
  readonly onClose: () => void
}

export function TakeKeysForm({ keys, places, staffId, onClose }: TakeKeysFormProps) {
  const t = useText()
  const desk = useDesk()
  const { free, barred } = keys
  const { staff, colleagues } = places
  const nameOf = useNameOf(staff)
  const entry = useEntryForm<TakeValues>({
    initialValues: { staffId: staffId || null, keys: free.map(({ thingId }) => thingId) },
    validate: () => ({}),
    missing: (values) => [
      ...(values.staffId === null ? [{ field: 'staffId', label: t('vacantRounds.take.missingWho') }] : []),
      ...(values.keys.length === 0 ? [{ field: 'keys', label: t('vacantRounds.take.missingKeys') }] : []),
    ],
  })
  const { form } = entry
  const submit = async (values: TakeValues): Promise<EntryOutcome> => {
    const done = await takeKeys(desk, values.keys, values.staffId ?? '')
    if (!done.ok) {
      const { code } = done.error
      return refusedEntry(code === 'borrower-missing' ? { code, field: 'staffId' } : { code }, roundRefusalWords)
    }
    const who = staff.get(values.staffId ?? '') ?? ''
    tellRound(desk, t('vacantRounds.done.taken', { who, count: values.keys.length }), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('vacantRounds.take.title')}
      intro={free.length === 0 ? t('vacantRounds.take.none') : t('vacantRounds.take.intro', { count: free.length })}
      submitLabel={t('vacantRounds.take.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Select
          label={t('vacantRounds.take.who')}
          data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          allowDeselect={false}
          autoFocus={staffId === ''}
          key={form.key('staffId')}
          {...form.getInputProps('staffId')}
        />
        <Checkbox.Group label={t('vacantRounds.take.section')} key={form.key('keys')} {...form.getInputProps('keys')}>
          <div className='round-keys'>
            {/* The cursor on a tick: a list that has it opens, and would take the Enter that lends the keys. */}
            {free.map((key, index) => (
              <Checkbox
                key={key.thingId}
                value={key.thingId}
                autoFocus={index === 0 && staffId !== ''}
                label={listedWords(key, keyWords(key, nameOf, t))}
              />
            ))}
          </div>
        </Checkbox.Group>
      </EntrySection>
      {barred.length > 0 && <Barred barred={barred} staff={staff} />}
      {keys.homesWithout > 0 && (
        <p className='quiet round-count'>{t('vacantRounds.take.noKey', { count: keys.homesWithout })}</p>
      )}
    </EntryForm>
  )
}

function listedWords({ unitCode }: ListedKey, place: string): string {
  return `${unitCode}　${place}`
}

/** Sealed, missing or retired sets: a seal is opened in the cabinet, where why is asked. */
function Barred({ barred, staff }: { readonly barred: readonly ListedKey[]; readonly staff: RoundPlaces['staff'] }) {
  const t = useText()
  const nameOf = useNameOf(staff)
  const navigate = useNavigate()
  return (
    <section className='round-barred'>
      <h3>{t('vacantRounds.take.notTaken')}</h3>
      <ul>
        {barred.map((key) => (
          <li key={key.thingId}>{listedWords(key, keyWords(key, nameOf, t))}</li>
        ))}
      </ul>
      {barred.some(({ whyNot }) => whyNot === 'set-sealed') && (
        <Anchor component='button' type='button' onClick={() => void navigate({ to: '/loans/keys' })}>
          {t('vacantRounds.take.openCabinet')}
        </Anchor>
      )}
    </section>
  )
}
