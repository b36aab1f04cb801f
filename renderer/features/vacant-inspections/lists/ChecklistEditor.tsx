/** The next version of a list while it is written: a draft of this desk before 存为新版. */
import { Select, TextInput } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { saveVersion, type VersionAsked } from '#renderer/features/vacant-inspections/commands/checklists.ts'
import type { KnownList } from '#renderer/features/vacant-inspections/queries/lists.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { DraftNote } from '#renderer/ui/EntryFormSide.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { LeaveDialog } from '#renderer/ui/LeaveDialog.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { type ChecklistItem, LIST_PLACES } from '#shared/domain/vacant-inspections/kinds.ts'
import { type ChecklistValues, changesOf, isChecklistDraft } from './checklistDraft.ts'
import { EditableItems } from './EditableItems.tsx'
import { checklistRefusalWords, listName } from './listWords.ts'

interface ChecklistEditorProps {
  /** The list, or one without an id: the project's own that begins. */
  readonly known: KnownList
  readonly start: readonly ChecklistItem[]
  readonly onSaved: (saved: VersionAsked) => void
  readonly onLeave: () => void
}

export function ChecklistEditor({ known, start, onSaved, onLeave }: ChecklistEditorProps) {
  const t = useText()
  const desk = useDesk()
  const { list, name, place, state } = known
  const next = (state?.versions.at(-1)?.version ?? 0) + 1
  const entry = useEntryForm<ChecklistValues>({
    initialValues: { name, place, items: start, note: '', next },
    validate: () => ({}),
    drafts: useFormDrafts(),
    draftKey: `checklist/${list || 'new'}`,
    isValues: (values): values is ChecklistValues => isChecklistDraft(values, next),
  })
  const { form } = entry
  const items = form.useWatchValue('items') as readonly ChecklistItem[]
  const typedName = form.useWatchValue('name') as string
  const note = form.useWatchValue('note') as string
  const changes = changesOf(start, items) + (typedName === name ? 0 : 1)
  const [isTyping, setTyping] = useState(false)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const [isLeaving, setLeaving] = useState(false)
  const save = async (): Promise<void> => {
    const { next: _, ...draft } = form.getValues()
    const done = await saveVersion(desk, { list, ...draft })
    if (!done.ok) {
      setRefusal(checklistRefusalWords(done.error.code))
      return
    }
    entry.dropDraft()
    const { version, list: saved } = done.value.draft
    showNotice(t('vacantChecklists.done.saved', { list: listName({ list, name: typedName.trim() }, t), version }))
    onSaved({ list: saved, version })
  }
  const actions: readonly DeskAction[] = [
    { id: 'save', label: t('vacantChecklists.editor.save'), icon: IconDeviceFloppy, keys: 'F2', run: save },
    {
      ...{ id: 'leave', label: t('vacantChecklists.editor.leave'), keys: 'Escape' },
      run: () => (changes > 0 || note !== '' ? setLeaving(true) : onLeave()),
    },
  ]
  useHotKeys(actions, { enabled: !isTyping && !isLeaving })
  const title =
    list === ''
      ? t('vacantChecklists.editor.newTitle')
      : t('vacantChecklists.editor.title', { list: listName(known, t), version: next })
  return (
    <section className='checklists' aria-label={title}>
      <aside className='checklist-side checklist-head'>
        <h2>{title}</h2>
        {entry.draftFrom !== undefined && <DraftNote savedAt={entry.draftFrom} onStartOver={entry.startOver} />}
        <p className='quiet'>{t('vacantChecklists.editor.changed', { count: changes })}</p>
        <OwnFields {...{ entry, known }} />
        {list !== '' && (
          <TextInput
            label={t('vacantChecklists.editor.changeNote')}
            autoComplete='off'
            key={form.key('note')}
            {...form.getInputProps('note')}
          />
        )}
        {refusal !== undefined && <RefusalNote words={refusal} />}
        <div className='checklist-acts'>
          {actions.map((action, index) => (
            <ActionButton key={action.id} action={action} main={index === 0} size='xs' />
          ))}
        </div>
      </aside>
      <EditableItems
        items={items}
        showsFrom={list === 'vacant'}
        onChange={(changed) => {
          setRefusal(undefined)
          form.setFieldValue('items', changed)
        }}
        onTyping={setTyping}
      />
      <LeaveDialog opened={isLeaving} entry={entry} onStay={() => setLeaving(false)} onLeave={onLeave} />
    </section>
  )
}

/** What only a list of the project's own has: a name, and what it is filled for. */
function OwnFields({
  entry: { form },
  known: { list, name },
}: {
  readonly entry: ReturnType<typeof useEntryForm<ChecklistValues>>
  readonly known: KnownList
}) {
  const t = useText()
  if (list !== '' && name === '') return null
  return (
    <>
      <TextInput
        label={t('vacantChecklists.editor.name')}
        placeholder={t('vacantChecklists.editor.namePlaceholder')}
        autoComplete='off'
        autoFocus
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <Select
        label={t('vacantChecklists.editor.place')}
        data={LIST_PLACES.map((value) => ({ value, label: t(`vacantChecklists.places.${value}`) }))}
        allowDeselect={false}
        // What was filled of buildings is not the whole project's afterwards.
        disabled={list !== ''}
        key={form.key('place')}
        {...form.getInputProps('place')}
      />
    </>
  )
}
