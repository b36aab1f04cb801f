/** 过户 and 换租 of a unit: the day, who leaves, who comes; one save, one undo, and the old household stays as history. */
import { Button, Checkbox } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { handOverUnit } from './handOverCommands.ts'
import {
  emptyNewcomer,
  type HandOverFields,
  type HandOverOf,
  handOverErrors,
  handOverMissing,
  handOverOf,
  holdsPlace,
  leavesWith,
  pathInHandOver,
} from './handOverFields.ts'
import { NewcomerFieldset } from './NewcomerFieldset.tsx'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import type { StayWithEnds } from './queries.ts'
import { type OpenedHousehold, useOpenHousehold } from './queriesStays.ts'
import { refusedOutcome } from './refusalOutcome.ts'
import { StayFacts } from './StayFacts.tsx'
import { LeaseFields } from './StayFieldset.tsx'
import { useFollowedHousehold } from './useFollowedHousehold.ts'
import './ownerFiles.css'
import './hubCards.css'

export function TransferForm() {
  return <HandOverFormOf of='owner' />
}

export function ChangeTenantForm() {
  return <HandOverFormOf of='tenant' />
}

function HandOverFormOf({ of }: { readonly of: HandOverOf }) {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  const household = useOpenHousehold(id)
  if (household === undefined) return null
  return household === null ? <NotFound /> : <OpenHandOver key={id} household={household} of={of} />
}

interface OpenHandOverProps {
  readonly household: OpenedHousehold
  readonly of: HandOverOf
}

const WORDS = {
  owner: {
    title: 'households.transferTitle',
    submit: 'households.transfer',
    saved: 'households.saved.transferred',
    day: 'households.fields.transferDay',
    coming: 'households.sections.newOwners',
  },
  tenant: {
    title: 'households.changeTenantTitle',
    submit: 'households.changeTenant',
    saved: 'households.saved.tenantChanged',
    day: 'households.fields.tenantDay',
    coming: 'households.sections.newTenants',
  },
} as const

function OpenHandOver({ household, of }: OpenHandOverProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const today = useToday()
  const { unitId, code, open, seen } = household
  const words = WORDS[of]
  const { holding, others } = placesIn(open, of)
  const entry = useEntryForm<HandOverFields>({
    initialValues: {
      relation: of,
      day: today,
      leaving: open.filter((one) => leavesWith(one, of)).map(({ stay }) => stay.id),
      newcomers: [emptyNewcomer],
      leaseTo: null,
      isOpen: false,
    },
    validate: (fields) => handOverErrors(fields, of, today),
    missing: handOverMissing,
  })
  const { form } = entry
  const elsewhere = useFollowedHousehold({ household, of, form })
  const save = async (fields: HandOverFields): Promise<EntryOutcome> => {
    const done = await handOverUnit(desk, of, handOverOf(fields, { unitId, of, seen }))
    if (!done.ok) return refusedOutcome(done.error, pathInHandOver)
    offerUndo(desk, text(words.saved, { unit: code }), done.value.undo)
    return ok(done.value)
  }
  const leave = () => void navigate({ to: `/unit/${unitId}` })
  return (
    <EntryForm
      entry={entry}
      elsewhere={elsewhere}
      title={t(words.title, { unit: code })}
      submitLabel={t(words.submit)}
      onSubmit={save}
      onDone={leave}
      onLeave={leave}
    >
      <EntrySection title={t('households.sections.leaving')}>
        <DayInput key={form.key('day')} {...form.getInputProps('day')} label={t(words.day)} withAsterisk autoFocus />
        <Leaving form={form} stays={holding} />
      </EntrySection>
      {others.length > 0 && (
        <EntrySection title={t('households.sections.alsoLeaving')}>
          <span className='quiet under-field'>{t('households.stillHere')}</span>
          <Leaving form={form} stays={others} />
        </EntrySection>
      )}
      <Newcomers form={form} of={of} title={t(words.coming)} />
      {of === 'tenant' && (
        <EntrySection title={t('households.sections.lease')}>
          <LeaseFields form={form} />
        </EntrySection>
      )}
    </EntryForm>
  )
}

/** Those whose place changes hands, and who else is there. */
function placesIn(open: readonly StayWithEnds[], of: HandOverOf) {
  const holding = open.filter(({ stay }) => holdsPlace(stay.v, of))
  return { holding, others: of === 'owner' ? open.filter((one) => !holding.includes(one)) : [] }
}

interface LeavingProps {
  readonly form: UseFormReturnType<HandOverFields>
  readonly stays: readonly StayWithEnds[]
}

function Leaving({ form, stays }: LeavingProps) {
  const t = useText()
  const leaving = form.useWatchValue('leaving') as readonly string[]
  if (stays.length === 0) return <span className='quiet under-field'>{t('households.nobodyHere')}</span>
  const toggle = (id: string, isLeaving: boolean): void => {
    const rest = form.getValues().leaving.filter((one) => one !== id)
    form.setFieldValue('leaving', isLeaving ? [...rest, id] : rest)
  }
  return (
    <ul className='leaving under-field'>
      {stays.map(({ stay, person }) => (
        <li key={stay.id}>
          <Checkbox
            checked={leaving.includes(stay.id)}
            onChange={(event) => toggle(stay.id, event.currentTarget.checked)}
            label={<PersonName name={person?.v.name ?? ''} />}
          />
          <StayFacts stay={stay} />
        </li>
      ))}
    </ul>
  )
}

function Newcomers({
  form,
  of,
  title,
}: {
  readonly form: LeavingProps['form']
  readonly of: HandOverOf
  readonly title: string
}) {
  const t = useText()
  const newcomers = form.useWatchValue('newcomers') as HandOverFields['newcomers']
  return (
    <>
      {newcomers.map((_, index) => (
        <NewcomerFieldset key={form.key(`newcomers.${index}`)} form={form} index={index} of={of} title={title} />
      ))}
      <Button
        className='add-newcomer'
        size='xs'
        variant='subtle'
        leftSection={<IconPlus size={15} stroke={1.75} />}
        onClick={() => form.insertListItem('newcomers', emptyNewcomer)}
      >
        {t('households.addNewcomer')}
      </Button>
    </>
  )
}
