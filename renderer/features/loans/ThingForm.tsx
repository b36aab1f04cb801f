/** Adding things to the cabinet, several at once (平板车 1-5), and mending what is said of one. */
import { Radio, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit } from '#renderer/db/search/useUnitChoice.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { DUE_RULES, LOAN_KINDS, type LoanKind } from '#shared/domain/loans/schema.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { addThings, editThing } from './commands.ts'
import { KeyFields } from './keys/KeyFields.tsx'
import { countOf } from './keys/setActs.ts'
import { loanRefusalWords } from './loanWords.ts'
import type { CabinetLine } from './queries.ts'
import { restsOn, type ShownThing, type ThingValues, useFollowedThing, useOpenedThing } from './thingFollow.ts'
import './loans.css'

interface ThingFormProps {
  /** The thing that is mended, as far as the form shows it. */
  readonly line?: Pick<CabinetLine, 'id' | 'thing' | 'unitCode'>
  /** What a new one begins with. */
  readonly start?: { readonly kind: LoanKind; readonly slot: string }
  readonly onClose: () => void
}

export function ThingForm({ line, start, onClose }: ThingFormProps) {
  const first = useOpenedThing(line?.id)
  if (line !== undefined && first === undefined) return null
  return <OpenThingForm line={line} start={start} first={first} onClose={onClose} />
}

interface OpenThingFormProps {
  readonly line: ThingFormProps['line']
  readonly start: ThingFormProps['start']
  readonly first: ShownThing | undefined
  readonly onClose: () => void
}

function OpenThingForm({ line, start, first, onClose }: OpenThingFormProps) {
  const t = useText()
  const dueOf = useDueRules()
  const thing = line?.thing
  const entry = useEntryForm<ThingValues>({
    initialValues: {
      kind: thing?.kind ?? start?.kind ?? 'trolley',
      labels: thing?.label ?? '',
      slot: thing?.slot ?? start?.slot ?? '',
      unitCode: line?.unitCode ?? '',
      feeFen: (thing?.feeFen ?? 0) as Fen,
      depositFen: (thing?.depositFen ?? 0) as Fen,
      due: thing?.due ?? dueOf(start?.kind ?? 'trolley'),
      count: String(thing?.count ?? 1),
      opens: thing?.opens ?? '',
    },
    validate: () => ({}),
  })
  const { form } = entry
  const { shown, elsewhere } = useFollowedThing({ line, first, form })
  const onSubmit = useSubmitThing(line, shown)
  const kind = form.useWatchValue('kind') as string
  const title = line ? t('loans.thing.editTitle') : t('loans.thing.title')
  const kindField = form.getInputProps('kind')
  return (
    <aside className='side-panel loan-form' aria-label={title}>
      <EntryForm
        entry={entry}
        elsewhere={elsewhere}
        title={title}
        submitLabel={line ? t('common.save') : t('loans.thing.save')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('loans.thing.section')}>
          <TextInput
            label={t('loans.thing.labels')}
            {...(line ? {} : { description: t('loans.thing.labelsHint') })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete='off'
            autoFocus
            key={form.key('labels')}
            {...form.getInputProps('labels')}
          />
          <Radio.Group
            label={t('loans.thing.kind')}
            key={form.key('kind')}
            {...kindField}
            onChange={(value) => {
              kindField.onChange(value)
              form.setFieldValue('due', dueOf(value))
            }}
          >
            <div className='loan-choices'>
              {LOAN_KINDS.map((name) => (
                <Radio key={name} value={name} label={t(`loans.kinds.${name}`)} />
              ))}
            </div>
          </Radio.Group>
          <TextInput
            label={t('loans.thing.slot')}
            autoComplete='off'
            key={form.key('slot')}
            {...form.getInputProps('slot')}
          />
          {kind === 'key' && <KeyFields form={form} />}
          <div className='loan-pairs'>
            <MoneyInput
              key={form.key('feeFen')}
              label={t('loans.thing.fee')}
              {...moneyProps(form.getInputProps('feeFen'))}
            />
            <MoneyInput
              key={form.key('depositFen')}
              label={t('loans.thing.deposit')}
              {...moneyProps(form.getInputProps('depositFen'))}
            />
          </div>
          <Radio.Group label={t('loans.thing.due')} key={form.key('due')} {...form.getInputProps('due')}>
            <div className='loan-choices'>
              {DUE_RULES.map((rule) => (
                <Radio key={rule} value={rule} label={t(`loans.dueRules.${rule}`)} />
              ))}
            </div>
          </Radio.Group>
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

/** When things of a kind are due where nothing else is said: keys and trolleys as the project sets them. */
function useDueRules(): (kind: string) => string {
  const keys = useSetting('loans.keys-due')
  const trolleys = useSetting('loans.trolley-due')
  return (kind) => (kind === 'key' ? keys : kind === 'trolley' ? trolleys : 'same-day')
}

interface MoneyProps {
  readonly defaultValue?: Fen | null
  readonly onChange: (amount: Fen | null) => void
  readonly error?: React.ReactNode
}

function moneyProps({ defaultValue, onChange, error }: MoneyProps): MoneyProps {
  return { defaultValue: defaultValue ?? null, onChange, error }
}

function useSubmitThing(line: ThingFormProps['line'], shown: () => ShownThing | undefined) {
  const desk = useDesk()
  const findUnit = useFindUnit()
  return async (values: ThingValues): Promise<EntryOutcome> => {
    const code = values.kind === 'key' ? values.unitCode.trim() : ''
    const unit = code === '' ? undefined : (await findUnit(code)).unit
    if (code !== '' && unit === undefined)
      return refusedEntry({ code: 'unit-unknown', field: 'unitCode' }, loanRefusalWords)
    const input = {
      kind: LOAN_KINDS.find((kind) => kind === values.kind) ?? ('other' satisfies LoanKind),
      labels: values.labels,
      slot: values.slot,
      unitId: unit?.id ?? null,
      feeFen: values.feeFen ?? 0,
      depositFen: values.depositFen ?? 0,
      due: DUE_RULES.find((rule) => rule === values.due) ?? 'same-day',
      ...(values.kind === 'key' ? { count: Math.max(1, countOf(values.count)), opens: values.opens } : {}),
    }
    const done = line
      ? await editThing(desk, { id: line.id, input, ...restsOn(shown()) })
      : await addThings(desk, input)
    if (!done.ok) return refusedEntry(done.error, loanRefusalWords)
    const count = done.value.draft.items.length
    showNotice(line ? text('loans.done.saved') : text('loans.done.added', { count }))
    return ok(undefined)
  }
}
