/** Lending beside the hub: Alt+B, a digit, Enter. What it costs and until when stands before the key is pressed. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit } from '#renderer/db/search/useUnitChoice.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { dueInstant } from '#shared/domain/loans/due.ts'
import { parseThingCode } from '#shared/domain/loans/thingCode.ts'
import { ok } from '#shared/kernel/result.ts'
import { BorrowerFields, type Borrowers, type LendValues, PERSON, STAFF, STRANGER } from './BorrowerFields.tsx'
import { loanRefusalWords, priceWords } from './loanWords.ts'
import { type CabinetLine, useBorrowers, useCabinet } from './queries.ts'
import { ThingPicker } from './ThingPicker.tsx'
import { useLoanSteps } from './useLoanSteps.tsx'
import './loans.css'

interface LendFormProps {
  readonly subject?: HubSubject | undefined
  /** The thing that was chosen in the cabinet, or scanned. */
  readonly thingId?: string
  readonly onClose: () => void
}

export function LendForm({ subject, thingId, onClose }: LendFormProps) {
  const t = useText()
  const { now } = useDeskClock()
  const cabinet = useCabinet(now)
  const borrowers = useBorrowers(subject)
  if (cabinet === undefined || borrowers === undefined) return null
  const free = cabinet.filter(({ thing, loan }) => thing.active && loan === undefined)
  const ownKeysFirst = [...free].sort((a, b) => Number(isOwn(b, borrowers)) - Number(isOwn(a, borrowers)))
  return (
    <aside className='side-panel loan-form' aria-label={t('loans.lend')}>
      <Form things={ownKeysFirst} borrowers={borrowers} thingId={thingId} onClose={onClose} />
    </aside>
  )
}

const isOwn = ({ thing }: CabinetLine, { unitId }: Borrowers): boolean => unitId !== null && thing.unitId === unitId

interface FormProps {
  readonly things: readonly CabinetLine[]
  readonly borrowers: Borrowers
  readonly thingId: string | undefined
  readonly onClose: () => void
}

function Form({ things, borrowers, thingId, onClose }: FormProps) {
  const t = useText()
  const [resident] = borrowers.residents
  const entry = useEntryForm<LendValues>({
    initialValues: {
      ...NO_LATE_ENTRY,
      thingId: thingId ?? things[0]?.id ?? '',
      who: resident ? PERSON + resident.personId : STRANGER,
      name: '',
      phone: '',
      idLast4: '',
      unitCode: borrowers.unitCode,
    },
    validate: () => ({}),
  })
  const onSubmit = useSubmitLending(borrowers)
  const chosen = entry.form.useWatchValue('thingId') as string
  useScanner((scanned) => {
    const id = parseThingCode(scanned)
    if (id !== undefined) entry.form.setFieldValue('thingId', id)
  })
  return (
    <EntryForm
      entry={entry}
      title={t('loans.lend')}
      submitLabel={t('loans.lend')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <ThingPicker
        label={t('loans.form.thing')}
        hint={things.length === 0 ? t('loans.form.none') : t('loans.form.find')}
        lines={things.map((line) => ({ id: line.id, title: line.thing.label, note: noteOf(line) }))}
        chosen={chosen}
        onChoose={(id) => entry.form.setFieldValue('thingId', id)}
        error={entry.form.errors.thingId}
      />
      <Terms line={things.find(({ id }) => id === chosen)} />
      <BorrowerFields entry={entry} borrowers={borrowers} />
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}

/** Beside the name: its place, and its price where it has one. */
function noteOf({ thing }: CabinetLine): string {
  const isFree = thing.feeFen === 0 && thing.depositFen === 0
  return [thing.slot, isFree ? '' : priceWords(thing)].filter((part) => part !== '').join(' · ')
}

/** What the borrower is told before they take it: words, not traps. */
function Terms({ line }: { readonly line: CabinetLine | undefined }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const kilograms = useSetting('loans.trolley-kilograms')
  const forDecorators = useSetting('loans.trolley-for-decorators')
  const ranges = useSetting('desk.open-hours')
  if (line === undefined) return null
  const { thing } = line
  const { day, time, near } = momentText(dueInstant(thing.due, now, { ranges, zone }), { zone, now })
  const words = [
    priceWords(thing),
    t('loans.form.due', { time: near === 'today' ? time : `${day} ${time}` }),
    ...(thing.kind === 'trolley' ? [t('loans.form.trolley', { kilograms })] : []),
    ...(thing.kind === 'trolley' && !forDecorators ? [t('loans.form.notForDecorators')] : []),
    ...(thing.depositFen > 0 ? [t('loans.form.slipFollows')] : []),
  ]
  return (
    <div className='loan-terms'>
      <strong>{thing.label}</strong>
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </div>
  )
}

function useSubmitLending({ unitId, unitCode }: Borrowers) {
  const { store } = useDesk()
  const steps = useLoanSteps()
  const findUnit = useFindUnit()
  return async (values: LendValues): Promise<EntryOutcome> => {
    const code = values.unitCode.trim()
    // A person who was found on file brings the unit along by its code, as anybody's is typed.
    const typed = code === '' || code === unitCode ? undefined : (await findUnit(code)).unit
    if (code !== '' && code !== unitCode && typed === undefined)
      return refusedEntry({ code: 'unit-unknown', field: 'unitCode' }, loanRefusalWords)
    const isStranger = values.who === STRANGER
    const borrower = {
      personId: values.who.startsWith(PERSON) ? values.who.slice(PERSON.length) : null,
      staffId: values.who.startsWith(STAFF) ? values.who.slice(STAFF.length) : null,
      unitId: values.who.startsWith(STAFF) || code === '' ? null : (typed?.id ?? unitId),
      name: isStranger ? values.name : '',
      phone: isStranger ? values.phone : '',
      idLast4: isStranger ? values.idLast4 : '',
    }
    const late = lateEntryOf(values, { zone: store.zone(), form: 'loan-slip' })
    const done = await steps.lend({ thingId: values.thingId, borrower, late })
    return done.ok ? ok(undefined) : refusedEntry(done.error, loanRefusalWords)
  }
}
