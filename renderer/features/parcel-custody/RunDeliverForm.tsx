/** 送到: the time on the list, and who signed where it was not the recipient. Enter goes on to the next door with the same time. */
import { Radio, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { DoorWord } from '#shared/domain/parcel-custody/runResults.ts'
import { ok } from '#shared/kernel/result.ts'
import { custodyRefusalWords } from './custodyWords.ts'
import { type RunDoor, useHousehold } from './runQueries.ts'
import { runInstant } from './runTimes.ts'
import { selfTaking } from './runWords.ts'
import { type DoorStep, useRunSteps } from './useRunSteps.tsx'

interface RunDeliverFormProps {
  readonly mode: 'self' | 'proxy'
  readonly door: RunDoor
  readonly step: DoorStep
  /** The list that was signed. */
  readonly number: string
  readonly time?: string
  readonly onTime?: (time: string) => void
  readonly onStep?: (by: 1 | -1) => void
  readonly onDone: () => void
  readonly onLeave: () => void
}

type DeliverValues = { at: string; who: string; name: string; idLast4: string; authority: string }

const STRANGER = 'other'
const FIELDS = { self: ['at'], proxy: ['at', 'who', 'name', 'idLast4', 'authority'] } as const

export function RunDeliverForm({
  mode,
  step,
  number,
  time = '',
  onTime,
  onStep,
  onDone,
  onLeave,
  door,
}: RunDeliverFormProps) {
  const t = useText()
  const { store } = useDesk()
  const steps = useRunSteps()
  const entry = useEntryForm<DeliverValues>({
    initialValues: { at: time, who: '', name: '', idLast4: '', authority: t('custodyRuns.door.atHome') },
    validate: () => ({}),
  })
  const onSubmit = async (values: DeliverValues): Promise<EntryOutcome> => {
    if (mode === 'proxy' && values.who === '') return refusedAt(FIELDS.proxy, { code: 'taker-missing', field: 'who' })
    const at = runInstant(values.at, { nowMs: store.clock.nowMs(), zone: store.zone() })
    const done = await steps.deliver(step, { ...takingOf(mode, values, number), at })
    if (!done.ok) return refusedAt(FIELDS[mode], done.error)
    onTime?.(values.at)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t(mode === 'self' ? 'custodyRuns.door.deliver' : 'custodyRuns.door.proxy')}
      submitLabel={t('custodyRuns.door.deliver')}
      onSubmit={onSubmit}
      onDone={onDone}
      onLeave={onLeave}
    >
      <TextInput
        label={t('custodyRuns.door.at')}
        description={t('custodyRuns.door.atHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode='numeric'
        autoComplete='off'
        autoFocus
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
          if (by === undefined || onStep === undefined) return
          event.preventDefault()
          onStep(by)
        }}
        key={entry.form.key('at')}
        {...withSelect(entry.form.getInputProps('at'))}
      />
      {mode === 'proxy' && <ProxyFields entry={entry} door={door} />}
      <p className='quiet run-signed'>
        {t('custodyRuns.door.signed', { number })} {onStep !== undefined && t('custodyRuns.door.nextHint')}
      </p>
    </EntryForm>
  )
}

/** The time of the door before stands there to be typed over. */
function withSelect<Props extends object>(props: Props): Props {
  return { ...props, onFocus: (event: React.FocusEvent<HTMLInputElement>) => event.currentTarget.select() }
}

function takingOf(mode: 'self' | 'proxy', values: DeliverValues, number: string): Omit<DoorWord, 'at'> {
  const self = selfTaking(number)
  if (mode === 'self') return self
  const isStranger = values.who === STRANGER
  const { name, idLast4, authority } = values
  return {
    ...self,
    to: 'proxy',
    authority,
    ...(isStranger ? { name, idLast4 } : { byPersonId: values.who }),
  }
}

/** A refusal beside its field where the form shows it, else above the buttons. */
export function refusedAt(
  fields: readonly string[],
  { code, field }: { readonly code: string; readonly field?: string },
): EntryOutcome {
  const isShown = field !== undefined && fields.includes(field)
  return refusedEntry({ code, ...(isShown ? { field } : {}) }, custodyRefusalWords)
}

interface ProxyFieldsProps {
  readonly entry: EntryFormState<DeliverValues>
  readonly door: RunDoor
}

/** Who lives there is on file and needs no paper; anybody else by name and the last four of theirs. */
function ProxyFields({ entry: { form }, door }: ProxyFieldsProps) {
  const t = useText()
  const household = useHousehold(door.unitId, door.things[0]?.item.personId ?? null)
  const who = form.useWatchValue('who') as string
  return (
    <>
      <Radio.Group label={t('custodyRuns.door.proxyWho')} key={form.key('who')} {...form.getInputProps('who')}>
        <div className='run-choices'>
          {household.map(({ id, name }) => (
            <Radio key={id} value={id} label={<PersonName name={name} />} />
          ))}
          <Radio value={STRANGER} label={t('custodyRuns.door.proxyOther')} />
        </div>
      </Radio.Group>
      {who === STRANGER && (
        <>
          <TextInput
            label={t('custodyRuns.door.name')}
            autoComplete='off'
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('custodyRuns.door.idLast4')}
            autoComplete='off'
            key={form.key('idLast4')}
            {...form.getInputProps('idLast4')}
          />
        </>
      )}
      <TextInput
        label={t('custodyRuns.door.authority')}
        autoComplete='off'
        key={form.key('authority')}
        {...form.getInputProps('authority')}
      />
    </>
  )
}
