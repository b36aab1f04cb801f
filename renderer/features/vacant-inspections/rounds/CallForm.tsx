/** 通知加巡: after a storm two keys are enough, F4 and Enter. What is not said stands as it usually is. */
import { Checkbox, Radio, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { callRound } from '#renderer/features/vacant-inspections/commands/rounds.ts'
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { homesOfRound } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ROUND_KINDS, type RoundKind } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellRound } from './roundNotices.tsx'
import { kindWords, roundRefusalWords } from './roundWords.ts'

type CallValues = {
  kind: string
  why: string
  buildings: readonly string[]
  dueOn: Day | null
}

interface CallFormProps {
  readonly plan: readonly PlanLine[]
  readonly buildings: ReadonlyMap<string, string>
  /** Day by which a round is walked where nothing else is said. */
  readonly dueOn: Day
  /** With the round that was called; without one when it was left. */
  readonly onClose: (roundId?: string) => void
}

export function CallForm({ plan, buildings, dueOn, onClose }: CallFormProps) {
  const t = useText()
  const entry = useEntryForm<CallValues>({
    initialValues: { kind: 'storm', why: '', buildings: [], dueOn },
    validate: () => ({}),
    missing: (values) => [
      ...(values.kind !== 'storm' && values.why.trim() === ''
        ? [{ field: 'why', label: t('vacantRounds.call.missingWhy') }]
        : []),
      ...(values.dueOn === null ? [{ field: 'dueOn', label: t('vacantRounds.call.missingDue') }] : []),
    ],
  })
  const { form } = entry
  const kind = form.useWatchValue('kind') as string
  const chosen = form.useWatchValue('buildings') as readonly string[]
  const { submit, called } = useCall(plan)
  const homes = homesOfRound(plan, { buildingIds: [...chosen] }).length
  // In the order in which they are walked.
  const withHomes = [...new Set(plan.map(({ buildingId }) => buildingId))].filter((id) => buildings.has(id))
  return (
    <EntryForm
      entry={entry}
      title={t('vacantRounds.call.title')}
      intro={t('vacantRounds.call.intro')}
      submitLabel={t('vacantRounds.call.submit')}
      onSubmit={submit}
      onDone={() => onClose(called.current)}
      onLeave={() => onClose()}
    >
      <EntrySection>
        <Radio.Group label={t('vacantRounds.call.kind')} key={form.key('kind')} {...form.getInputProps('kind')}>
          <div className='round-choices'>
            {ROUND_KINDS.map((one) => (
              <Radio key={one} value={one} label={t(`vacantRounds.kindsShort.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t('vacantRounds.call.why')}
          placeholder={kind === 'storm' ? t('vacantRounds.call.stormWhy') : t('vacantRounds.call.whyHint')}
          autoComplete='off'
          key={form.key('why')}
          {...form.getInputProps('why')}
        />
        <DayInput
          label={t('vacantRounds.call.dueOn')}
          defaultValue={dueOn}
          onChange={(day) => form.setFieldValue('dueOn', day)}
          error={form.errors.dueOn}
        />
        <Checkbox.Group
          label={t('vacantRounds.call.buildings')}
          description={t('vacantRounds.call.buildingsHint')}
          key={form.key('buildings')}
          {...form.getInputProps('buildings')}
        >
          <div className='round-choices'>
            {withHomes.map((id) => (
              <Checkbox key={id} value={id} label={buildings.get(id)} />
            ))}
          </div>
        </Checkbox.Group>
        <p className='round-count'>{t('vacantRounds.call.homes', { count: homes })}</p>
      </EntrySection>
    </EntryForm>
  )
}

/** One act: calls the round and says how many homes are on it. */
function useCall(plan: readonly PlanLine[]) {
  const t = useText()
  const desk = useDesk()
  const called = useRef<string>(undefined)
  const submit = async (values: CallValues): Promise<EntryOutcome> => {
    const kind: RoundKind | '' = ROUND_KINDS.find((one) => one === values.kind) ?? ''
    const why = values.why.trim() || (kind === 'storm' ? t('vacantRounds.call.stormWhy') : '')
    const input = { kind, why, buildingIds: [...values.buildings], dueOn: values.dueOn ?? '' }
    const done = await callRound(desk, input)
    if (!done.ok) return refusedEntry(done.error, roundRefusalWords)
    const count = homesOfRound(plan, input).length
    const name = kindWords(values.kind, t)
    tellRound(desk, t('vacantRounds.done.called', { name, count, dueOn: input.dueOn.slice(5) }), done.value.undo)
    called.current = done.value.draft.roundId
    return ok(undefined)
  }
  return { submit, called }
}
