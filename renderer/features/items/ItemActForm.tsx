/** The short form of one act, in the side of the item's page. */
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { type ActFacts, type ActField, type ActValues, actForm } from './actForms.ts'
import type { FormAct } from './itemActs.ts'
import { itemRefusalWords } from './itemWords.ts'
import { Picks } from './Picks.tsx'
import { UnitField } from './UnitField.tsx'
import { offerItemUndo } from './useItemSteps.tsx'

interface ItemActFormProps {
  readonly act: FormAct
  /** The word on its button. */
  readonly title: string
  readonly facts: ActFacts
  readonly onClose: () => void
}

export function ItemActForm({ act, title, facts, onClose }: ItemActFormProps) {
  const t = useText()
  const { fields, submit } = actForm(act, facts)
  const drafts = useFormDrafts()
  const entry = useEntryForm<ActValues>({
    initialValues: Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial])),
    validate: () => ({}),
    drafts,
    draftKey: `item/${facts.itemId}/${act}`,
    isValues: (values): values is ActValues => isOfFields(values, fields),
  })
  const onSubmit = async (values: ActValues) => {
    const done = await submit(values)
    if (!done.ok) return refusedEntry(shownField(done.error, fields), itemRefusalWords)
    offerItemUndo(facts.desk, done.value.undo, t(`items.done.${act}`))
    return done
  }
  return (
    <aside className='side-panel item-form item-act' aria-label={title}>
      <EntryForm entry={entry} title={title} submitLabel={title} onSubmit={onSubmit} onDone={onClose} onLeave={onClose}>
        <EntrySection title={facts.v.kind}>
          {fields.map((field, index) => (
            <ActInput key={field.name} entry={entry} field={field} isFirst={index === 0} />
          ))}
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

interface ActInputProps {
  readonly entry: EntryFormState<ActValues>
  readonly field: ActField
  readonly isFirst: boolean
}

function ActInput({ entry: { form }, field, isFirst }: ActInputProps) {
  const t = useText()
  const { name, label, kind, options = [], when, placeholder } = field
  const guard = form.useWatchValue(when?.field ?? name) as string
  if (when !== undefined && guard !== when.is) return null
  const key = form.key(name)
  const input = { ...form.getInputProps(name), label, autoFocus: isFirst }
  switch (kind) {
    case 'picks':
      return <Picks key={key} {...input} picks={options} />
    case 'choice':
      return <Select key={key} {...input} data={[...options]} searchable comboboxProps={{ withinPortal: false }} />
    case 'text':
      return <Textarea key={key} {...input} rows={3} onKeyDown={goOnOrSave} />
    case 'tick':
      return (
        <Checkbox
          key={key}
          label={label}
          defaultChecked={guard === 'yes'}
          onChange={(event) => form.setFieldValue(name, event.currentTarget.checked ? 'yes' : '')}
        />
      )
    case 'day':
      return (
        <DayInput
          key={key}
          label={label}
          error={input.error}
          defaultValue={isDay(guard) ? (guard as Day) : null}
          onChange={(day) => form.setFieldValue(name, day ?? '')}
        />
      )
    case 'time':
      return (
        <TextInput
          key={key}
          {...input}
          placeholder={t('items.fields.timeHint')}
          inputMode='numeric'
          autoComplete='off'
        />
      )
    case 'unit':
      return <UnitField key={key} {...input} typed={guard} />
    case 'phone':
      return <TextInput key={key} {...input} type='tel' placeholder={placeholder} autoComplete='off' />
    case 'line':
      return <TextInput key={key} {...input} autoComplete='off' />
  }
}

/**
 * A note is one sentence: Enter goes on to what is still to be picked, and saves where nothing is; Shift+Enter begins a new line.
 * The Enter that ends a composition belongs to the input method.
 */
function goOnOrSave(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.repeat || isReactComposing(event)) return
  event.preventDefault()
  const { form } = event.currentTarget
  const open = [...(form?.querySelectorAll('.picks') ?? [])].find((picks) => picks.querySelector(':checked') === null)
  const radio = open?.querySelector('input')
  if (radio) radio.focus()
  else form?.requestSubmit()
}

/** A refusal of a field that this form does not show stands above the buttons. */
function shownField(
  { code, field }: { readonly code: string; readonly field?: string },
  fields: readonly ActField[],
): { readonly code: string; readonly field?: string } {
  const known = field !== undefined && fields.some(({ name }) => name === field)
  return known ? { code, field } : { code }
}

function isOfFields(values: unknown, fields: readonly ActField[]): boolean {
  if (typeof values !== 'object' || values === null) return false
  return fields.every(({ name }) => typeof (values as Record<string, unknown>)[name] === 'string')
}
