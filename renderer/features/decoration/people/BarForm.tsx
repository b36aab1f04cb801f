/** Barring somebody: why, and what becomes of the passes that are out. A worker's are void at once unless the leader says otherwise. */
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { barSomebody } from '#renderer/features/decoration/commands/people.ts'
import { type OpenPass, useOpenPasses } from '#renderer/features/decoration/queries/openPasses.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { LineField } from './PeopleFields.tsx'
import { peopleRefusalWords } from './peopleWords.ts'
import { tellDone } from './usePeopleSteps.tsx'

interface BarFormProps {
  readonly who: { readonly e: 'contractor' | 'worker'; readonly id: string; readonly name: string }
  readonly onClose: () => void
}

type BarValues = { why: string; voids: boolean }

export function BarForm({ who, onClose }: BarFormProps) {
  const t = useText()
  const desk = useDesk()
  const out = useOpenPasses(who) ?? []
  const entry = useEntryForm<BarValues>({
    initialValues: { why: '', voids: who.e === 'worker' },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ why, voids }: BarValues): Promise<EntryOutcome> => {
    const passIds = voids ? out.map(({ id }) => id) : []
    const done = await barSomebody(desk, who, { why, passIds })
    if (!done.ok) return refusedEntry(done.error, peopleRefusalWords)
    const voided = passIds.length === 0 ? '' : ` ${t('decorationPeople.card.voidedPasses', { count: passIds.length })}`
    tellDone(desk, `${t('decorationPeople.card.barredDone', { name: who.name })}${voided}`, done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationPeople.card.bar')}
      submitLabel={t('decorationPeople.card.bar')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <LineField
        entry={entry}
        name='why'
        label={t('decorationPeople.card.barWhy')}
        hint={t('decorationPeople.card.barHint')}
        isFirst
      />
      {out.length > 0 && (
        <section className='people-out'>
          {who.e === 'contractor' && <p>{t('decorationPeople.card.sitesOfBarred', { count: out.length })}</p>}
          <ul className='people-card-passes'>
            {out.map((pass) => (
              <PassOut key={pass.id} pass={pass} />
            ))}
          </ul>
          <Checkbox
            label={t('decorationPeople.card.voidPasses', { count: out.length })}
            key={form.key('voids')}
            {...form.getInputProps('voids', { type: 'checkbox' })}
          />
        </section>
      )}
    </EntryForm>
  )
}

function PassOut({ pass: { number, name, unitCode, caseId } }: { readonly pass: OpenPass }) {
  return (
    <li>
      <Link to='/decoration/case/$id/{-$tab}' params={{ id: caseId, tab: 'permit' }}>
        {unitCode} {number}
      </Link>
      <PersonName name={name} />
    </li>
  )
}
