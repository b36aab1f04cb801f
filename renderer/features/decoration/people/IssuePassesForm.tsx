/** Passes for several workers in one act: tick who is ready, the days are the permit's; one key issues and prints the cards. */
import { Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { issuePasses } from '#renderer/features/decoration/commands/passes.ts'
import { usePassDeposit } from '#renderer/features/decoration/queries/passDeposit.ts'
import {
  expectedOf,
  holdsPass,
  type PeopleRegister,
  type WorkerLine,
  workersOfSite,
} from '#renderer/features/decoration/queries/people.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isLeader } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { DayField } from './PeopleFields.tsx'
import { peopleRefusalWords } from './peopleWords.ts'
import { WorkerForm } from './WorkerForm.tsx'

interface IssuePassesFormProps {
  readonly row: DecorationCaseRow
  readonly people: PeopleRegister
  /** 一日证. */
  readonly isDayPass?: true
  readonly onClose: () => void
}

type PassValues = { workers: string[]; from: Day | null; to: Day | null; depositFen: Fen | null }

export function IssuePassesForm(props: IssuePassesFormProps) {
  const depositFen = usePassDeposit(useToday())
  return depositFen === undefined ? null : <OpenForm {...props} depositFen={depositFen} />
}

function OpenForm({
  row,
  people,
  isDayPass,
  depositFen,
  onClose,
}: IssuePassesFormProps & { readonly depositFen: Fen }) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const [adding, setAdding] = useState(false)
  const { permit } = row.v
  const workers = workersOfSite(people, row)
  const candidates = workers.filter((line) => !holdsPass(line, row.id))
  const expected = expectedOf(workers, row).filter((line) => !holdsPass(line, row.id))
  const from = permit !== null && permit.from > today ? permit.from : today
  const entry = useEntryForm<PassValues>({
    initialValues: {
      workers: isDayPass ? [] : expected.filter(({ gaps }) => gaps.length === 0).map(({ id }) => id),
      from: from as Day,
      to: (permit?.to ?? null) as Day | null,
      depositFen,
    },
    validate: () => ({}),
    missing: (values) =>
      values.workers.length === 0 ? [{ field: 'workers', label: t('decorationPeople.passes.choose') }] : [],
  })
  const { form } = entry
  const add = {
    id: 'new-worker',
    label: t('decorationPeople.passes.newWorker'),
    icon: IconPlus,
    keys: 'Alt+N',
    run: () => setAdding(true),
  }
  useHotKeys(adding ? [] : [add])
  const onSubmit = async (values: PassValues): Promise<EntryOutcome> => {
    const done = await issuePasses(desk, {
      caseId: row.id,
      workerIds: values.workers,
      from: values.from ?? '',
      to: values.to ?? '',
      depositFen: values.depositFen ?? 0,
      isDayPass: isDayPass === true,
    })
    if (!done.ok) return refusedEntry(done.error, peopleRefusalWords)
    const count = values.workers.length
    const sum = isDayPass ? 0 : count * (values.depositFen ?? 0)
    const collect = sum > 0 ? ` ${t('decorationPeople.passes.collect', { amount: formatFen(sum as Fen) })}` : ''
    showNotice(`${t('decorationPeople.passes.issued', { count })}${collect}`)
    void sendPaper(desk, { ...done.value.draft, title: t('papers.forms.worker-pass') })
    return ok(undefined)
  }
  if (adding)
    return (
      <WorkerForm
        contractorId={row.v.contractorId}
        contractors={people.contractors}
        onSaved={(id) => form.setFieldValue('workers', [...form.getValues().workers, id])}
        onClose={() => setAdding(false)}
      />
    )
  return (
    <div className='people-form'>
      <EntryForm
        entry={entry}
        title={t(isDayPass ? 'decorationPeople.passes.dayPass' : 'decorationPeople.passes.issue')}
        submitLabel={t('decorationPeople.passes.submit')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('decorationPeople.passes.who')}>
          <WorkerTicks entry={entry} candidates={candidates} />
          <ActionButton action={add} size='xs' />
        </EntrySection>
        <EntrySection title={t('decorationPeople.passes.days')}>
          <div className='people-pair'>
            <DayField entry={entry} name='from' label={t('decorationPeople.passes.from')} />
            {isDayPass ? null : <DayField entry={entry} name='to' label={t('decorationPeople.passes.to')} />}
          </div>
          {isDayPass ? null : (
            <MoneyInput
              label={t('decorationPeople.passes.deposit')}
              description={t('decorationPeople.passes.depositHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              key={form.key('depositFen')}
              {...form.getInputProps('depositFen')}
            />
          )}
        </EntrySection>
      </EntryForm>
    </div>
  )
}

interface WorkerTicksProps {
  readonly entry: EntryFormState<PassValues>
  readonly candidates: readonly WorkerLine[]
}

function WorkerTicks({ entry, candidates }: WorkerTicksProps) {
  const t = useText()
  const shown = useShownName()
  const { signature } = useDesk()
  const leads = isLeader(signature.actor)
  if (candidates.length === 0) return <p className='quiet'>{t('decorationPeople.passes.noWorkers')}</p>
  return (
    <Checkbox.Group
      aria-label={t('decorationPeople.passes.choose')}
      key={entry.form.key('workers')}
      {...entry.form.getInputProps('workers')}
    >
      <div className='pass-workers'>
        {candidates.map(({ id, worker, gaps }) => {
          const words = gaps.map((gap) => t(`decorationPeople.gaps.${gap}`)).join('、')
          const stops = gaps.some((gap) => !gap.endsWith('barred') || !leads)
          return (
            <Checkbox
              key={id}
              value={id}
              disabled={stops}
              label={`${shown(worker.name)} ${worker.trade} ${worker.idLast4}`}
              {...(words === '' ? {} : { description: words })}
            />
          )
        })}
      </div>
    </Checkbox.Group>
  )
}
