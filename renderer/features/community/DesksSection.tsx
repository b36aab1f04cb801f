/** Settings, 前台编号: this desk's name and letter, and the letters of the others (decision 0007). */
import { Button, TextInput } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { claimPrefix, nameDesk } from './commands.ts'
import { communityRefusalWords, offerCommunityUndo } from './communityWords.ts'
import { type DeskLine, useDesks } from './queries.ts'

type Field = 'name' | 'prefix'

export function DesksSection() {
  const [editing, setEditing] = useState<Field>()
  const close = useCallback(() => setEditing(undefined), [])
  const { store } = useDesk()
  const lines = useDesks()
  if (lines === undefined) return null
  const own = lines.find((line) => line.id === store.device)
  if (editing !== undefined) return <DeskForm field={editing} value={own?.[editing] ?? ''} onClose={close} />
  return <DeskList own={own} others={lines.filter((line) => line !== own)} onEdit={setEditing} />
}

interface DeskListProps {
  readonly own: DeskLine | undefined
  readonly others: readonly DeskLine[]
  readonly onEdit: (field: Field) => void
}

function DeskList({ own, others, onEdit }: DeskListProps) {
  const t = useText()
  const leads = isLeader(useDesk().signature.actor)
  return (
    <div className='settings-pad'>
      <div className='settings-head'>
        <h2>{t('community.desks.section')}</h2>
        <Button onClick={() => onEdit('prefix')}>{t('community.desks.claim')}</Button>
        <Button
          variant='default'
          disabled={!leads}
          title={leads ? '' : t('community.desks.onlyLeadersName')}
          onClick={() => onEdit('name')}
        >
          {t('community.desks.rename')}
        </Button>
      </div>
      <p className='quiet'>{t('community.desks.intro')}</p>
      <table className='settings-table' aria-label={t('community.desks.section')}>
        <thead>
          <tr>
            <th scope='col'>{t('community.desks.name')}</th>
            <th scope='col'>{t('community.desks.prefix')}</th>
            <th scope='col'>{t('community.desks.looks')}</th>
          </tr>
        </thead>
        <tbody>
          {[...(own ? [own] : []), ...others].map((line) => (
            <tr key={line.id}>
              <th scope='row'>
                {line.name} {line === own && <span className='quiet'>({t('community.desks.thisDesk')})</span>}
              </th>
              <td>
                <strong>{line.prefix ?? t('community.desks.none')}</strong>
              </td>
              <td>
                {line.prefix !== null && <span className='quiet'>{line.prefix}-DJ-00001</span>}
                {line.contested && (
                  <span title={t('community.desks.contested')}>
                    <ContestedMark records={[`desk/${line.id}`]} isContested words={t('community.desks.contested')} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length === 0 && <p className='quiet'>{t('community.desks.noOthers')}</p>}
    </div>
  )
}

interface DeskFormProps {
  readonly field: Field
  readonly value: string
  readonly onClose: () => void
}

function DeskForm({ field, value, onClose }: DeskFormProps) {
  const t = useText()
  const desk = useDesk()
  const isName = field === 'name'
  const entry = useEntryForm({
    initialValues: { name: isName ? value : '', prefix: isName ? '' : value },
    validate: (typed): Record<string, string> => (typed[field].trim() === '' ? { [field]: t('common.required') } : {}),
    missing: (typed) => (typed[field].trim() === '' ? [{ field, label: t(`community.desks.${field}`) }] : []),
  })
  const submit = async ({ name, prefix }: { name: string; prefix: string }): Promise<EntryOutcome> => {
    const done = isName ? await nameDesk(desk, name) : await claimPrefix(desk, prefix)
    if (!done.ok) return refusedEntry(done.error, communityRefusalWords)
    const message = isName
      ? t('community.desks.renamed')
      : t('community.desks.claimed', { prefix: prefix.trim().toUpperCase() })
    offerCommunityUndo(desk, message, done.value.undo)
    return done
  }
  return (
    <EntryForm
      entry={entry}
      title={isName ? t('community.desks.renameTitle') : t('community.desks.claimTitle')}
      intro={isName ? t('community.desks.intro') : t('community.desks.claimIntro')}
      submitLabel={t('common.save')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('community.desks.title')}>
        <TextInput
          key={entry.form.key(field)}
          {...entry.form.getInputProps(field)}
          label={t(`community.desks.${field}`)}
          description={isName ? '' : t('community.desks.claimHint')}
          withAsterisk
          autoFocus
        />
      </EntrySection>
    </EntryForm>
  )
}
