/** Making slots in one go (货架 A，位号 1-20), and mending size and room of one, or of a whole shelf. */
import { Radio, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ITEM_SIZES } from '#shared/domain/parcel-custody/schema.ts'
import { ok } from '#shared/kernel/result.ts'
import { custodyRefusalWords, sizeWords } from './custodyWords.ts'
import type { SlotLine } from './queries.ts'
import { addSlots, editSlots } from './slotCommands.ts'
import { type ShownSlot, type SlotValues, useFollowedSlot, useOpenedSlot } from './slotFollow.ts'

interface SlotSettingsFormProps {
  /** Those that are mended; none to make new ones. */
  readonly slots: readonly SlotLine[]
  /** What a new shelf would be called. */
  readonly nextShelf: string
  readonly onClose: () => void
}

export function SlotSettingsForm(props: SlotSettingsFormProps) {
  const { slots } = props
  const one = slots.length === 1 ? slots[0]?.id : undefined
  const first = useOpenedSlot(one)
  if (one !== undefined && first === undefined) return null
  return <OpenSlotForm {...props} first={first} />
}

interface OpenSlotFormProps extends SlotSettingsFormProps {
  readonly first: ShownSlot | undefined
}

function OpenSlotForm({ slots, nextShelf, first, onClose }: OpenSlotFormProps) {
  const t = useText()
  const [slot] = slots
  const entry = useEntryForm<SlotValues>({
    initialValues: {
      shelf: slot?.shelf ?? nextShelf,
      numbers: '',
      size: slot?.size ?? 'small',
      capacity: String(slot?.capacity ?? 4),
    },
    validate: () => ({}),
  })
  const { form } = entry
  const { shown, elsewhere } = useFollowedSlot({ id: slots.length === 1 ? slot?.id : undefined, first, form })
  const onSubmit = useSubmit(slots, shown)
  const title =
    slots.length === 0
      ? t('custodyShelves.form.addTitle')
      : slots.length === 1
        ? t('custodyShelves.form.editTitle', { code: slot?.code ?? '' })
        : t('custodyShelves.form.shelfTitle', { shelf: slot?.shelf ?? '', count: slots.length })
  return (
    <aside className='side-panel' aria-label={title}>
      <EntryForm
        entry={entry}
        elsewhere={elsewhere}
        title={title}
        submitLabel={slots.length === 0 ? t('custodyShelves.form.save') : t('common.save')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('custodyShelves.form.section')}>
          {slots.length === 0 && <CodeFields form={form} />}
          <Radio.Group label={t('custodyShelves.form.size')} key={form.key('size')} {...form.getInputProps('size')}>
            <div className='slot-sizes'>
              {ITEM_SIZES.map((size) => (
                <Radio key={size} value={size} label={sizeWords(size)} />
              ))}
            </div>
          </Radio.Group>
          <TextInput
            label={t('custodyShelves.form.capacity')}
            description={t('custodyShelves.form.capacityHint')}
            inputMode='numeric'
            autoComplete='off'
            key={form.key('capacity')}
            {...form.getInputProps('capacity')}
          />
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

function CodeFields({ form }: { readonly form: ReturnType<typeof useEntryForm<SlotValues>>['form'] }) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('custodyShelves.form.shelf')}
        description={t('custodyShelves.form.shelfHint')}
        autoComplete='off'
        autoFocus
        key={form.key('shelf')}
        {...form.getInputProps('shelf')}
      />
      <TextInput
        label={t('custodyShelves.form.numbers')}
        description={t('custodyShelves.form.numbersHint')}
        autoComplete='off'
        key={form.key('numbers')}
        {...form.getInputProps('numbers')}
      />
    </>
  )
}

/** What is no whole number is refused by the decision, in its own words. */
function capacityOf(typed: string): number {
  return /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN
}

function useSubmit(slots: readonly SlotLine[], shown: () => ShownSlot | undefined) {
  const desk = useDesk()
  return async (values: SlotValues): Promise<EntryOutcome> => {
    const size = ITEM_SIZES.find((one) => one === values.size) ?? 'medium'
    const change = { size, capacity: capacityOf(values.capacity) }
    const seen = shown()?.seen
    const done =
      slots.length === 0
        ? await addSlots(desk, { shelf: values.shelf, numbers: values.numbers, ...change })
        : await editSlots(desk, { ids: slots.map(({ id }) => id), ...(seen ? { seen } : {}) }, change)
    if (!done.ok) return refusedEntry(done.error, custodyRefusalWords)
    const count = done.value.draft.items.length
    showNotice(slots.length === 0 ? text('custodyShelves.done.added', { count }) : text('custodyShelves.done.saved'))
    return ok(undefined)
  }
}
