/** The first step of merging by hand: which other file is the same person's. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { NotFound } from './NotFound.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { usePersonFile } from './queries.ts'

export function ChooseMergeScreen() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  const file = usePersonFile(id)
  if (file === undefined) return null
  return file === null ? <NotFound /> : <Choose key={id} id={id} />
}

function Choose({ id }: { readonly id: string }) {
  const t = useText()
  const navigate = useNavigate()
  const [picked, setPicked] = useState<string>()
  const [error, setError] = useState<string>()
  const entry = useEntryForm<Record<string, never>>({ initialValues: {}, validate: () => ({}) })
  const next = async (): Promise<EntryOutcome> => {
    setError(picked === undefined ? t('households.personNotChosen') : undefined)
    return picked === undefined ? err({}) : ok(picked)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('households.mergeTitle')}
      intro={t('households.mergeChooseIntro')}
      submitLabel={t('households.mergeNext')}
      onSubmit={next}
      onDone={() => void navigate({ to: `/person/${id}/merge/${picked}` })}
      onLeave={() => void navigate({ to: `/person/${id}` })}
    >
      <EntrySection title={t('households.mergeWith')}>
        <PersonPicker label={t('households.fields.known')} error={error} onPick={setPicked} except={[id]} autoFocus />
      </EntrySection>
    </EntryForm>
  )
}
