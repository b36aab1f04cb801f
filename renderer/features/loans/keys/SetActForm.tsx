/** One act on a set of keys as a short form beside the cabinet: a field or three, Enter. */
import { Select, Switch, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { keyRefusalWords } from './keyWords.ts'
import { type KeyLine, type UnitOwner, useUnitKeys } from './queries.ts'
import { DONE_OF, FIELDS_OF, runSetAct, type SetAct, type SetActValues } from './setActs.ts'
import { useKeySteps } from './useKeySteps.tsx'

interface SetActFormProps {
  readonly act: SetAct
  readonly line: KeyLine
  readonly onClose: () => void
}

const INTROS: Partial<Readonly<Record<SetAct, 'sealIntro' | 'openIntro' | 'missIntro' | 'handOverIntro'>>> = {
  seal: 'sealIntro',
  open: 'openIntro',
  miss: 'missIntro',
  handOver: 'handOverIntro',
}

export function SetActForm({ act, line, onClose }: SetActFormProps) {
  const unitId = line.thing.unitId ?? undefined
  const unit = useUnitKeys(act === 'handOver' ? unitId : undefined)
  // The owners stand in the form when it opens: nobody chooses what comes a moment later.
  if (act === 'handOver' && unitId !== undefined && unit === undefined) return null
  return <Form act={act} line={line} owners={unit?.owners ?? []} onClose={onClose} />
}

function Form({ act, line, owners, onClose }: SetActFormProps & { readonly owners: readonly UnitOwner[] }) {
  const t = useText()
  const desk = useDesk()
  const { tell } = useKeySteps()
  const entry = useEntryForm<SetActValues>({
    initialValues: {
      ...{ sealNumber: '', count: String(line.thing.count), witness: '', why: '', remark: '', isBroken: false },
      personId: owners[0]?.personId ?? '',
    },
    validate: () => ({}),
  })
  const onSubmit = async (values: SetActValues): Promise<EntryOutcome> => {
    const done = await runSetAct(desk, { id: line.id, act }, values)
    if (!done.ok) return refusedEntry(done.error, keyRefusalWords)
    tell(t(`keys.done.${DONE_OF[act]}`, { label: line.thing.label }), done.value.undo)
    return ok(undefined)
  }
  const intro = INTROS[act]
  const title = `${t(`keys.acts.${act}`)} ${line.thing.label}`
  return (
    <aside className='side-panel loan-form' aria-label={title}>
      <EntryForm
        entry={entry}
        title={title}
        {...(intro === undefined ? {} : { intro: t(`keys.form.${intro}`) })}
        submitLabel={t(`keys.acts.${act}`)}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        {FIELDS_OF[act].map((name, index) => (
          <ActField key={name} act={act} name={name} entry={entry} owners={owners} isFirst={index === 0} />
        ))}
      </EntryForm>
    </aside>
  )
}

interface ActFieldProps {
  readonly act: SetAct
  readonly name: keyof SetActValues
  readonly entry: ReturnType<typeof useEntryForm<SetActValues>>
  readonly owners: readonly UnitOwner[]
  readonly isFirst: boolean
}

function ActField({ act, name, entry: { form }, owners, isFirst }: ActFieldProps) {
  const t = useText()
  const shown = useShownName()
  const field = form.getInputProps(name)
  if (name === 'isBroken')
    return (
      <Switch
        label={t('keys.form.broken')}
        key={form.key(name)}
        {...form.getInputProps(name, { type: 'checkbox' })}
        data-autofocus
      />
    )
  if (name === 'personId')
    return (
      <Select
        label={t('keys.form.handOverTo')}
        data={[
          ...owners.map(({ personId, name: owner }) => ({ value: personId, label: shown(owner) })),
          { value: '', label: t('keys.form.otherPerson') },
        ]}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        key={form.key(name)}
        {...field}
      />
    )
  const label = name === 'count' && act === 'relock' ? t('keys.form.relockCount') : t(`keys.form.${name}`)
  return (
    <TextInput
      label={label}
      {...(name === 'count' && act === 'relock' ? { description: t('keys.form.relockHint') } : {})}
      {...(name === 'witness' ? { placeholder: t('keys.form.optional') } : {})}
      {...(name === 'count' ? { inputMode: 'numeric' as const } : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete='off'
      autoFocus={isFirst}
      key={form.key(name)}
      {...field}
    />
  )
}
