/** `/move-in/open/{-$unitId}`: a case is opened, from the notice or at the desk; the owner on file comes with the unit. */
import { Autocomplete, Radio } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { openMoveIn } from '#renderer/features/move-in/commands/cases.ts'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import { homeToOpen, useHomeToOpen, useUnitCodeOfId } from '#renderer/features/move-in/queries/cases.ts'
import type { HandoverHome } from '#renderer/features/move-in/queries/daysHomes.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellCaseDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'
import { PartyFields } from './PartyFields.tsx'
import { isPartyValues, NO_PARTY, type PartyValues, partyOf } from './partyValues.ts'
import './moveInCase.css'

type OpenValues = PartyValues & { unitCode: string; source: string }
const SOURCES = ['notice', 'desk'] as const

function isOpenValues(values: unknown): values is OpenValues {
  if (!isPartyValues(values)) return false
  const { unitCode, source } = values as PartyValues & Record<string, unknown>
  return typeof unitCode === 'string' && typeof source === 'string'
}

type FilledIn = Pick<PartyValues, 'ownerName' | 'ownerPhone'>
const NOBODY: FilledIn = { ownerName: '', ownerPhone: '' }

/** The owners on file in the lines: what was typed stays, what the unit before had filled in goes. */
function ownersOf({ owners, isCompany }: HandoverHome, typed: PartyValues, filled: FilledIn) {
  const onFile = owners.map(({ personId }) => personId)
  const ticked = typed.ownerIds.filter((id) => onFile.includes(id))
  const line = (name: keyof FilledIn, known: string | undefined): string =>
    typed[name] === '' || typed[name] === filled[name] ? (known ?? '') : typed[name]
  return {
    ownerIds: isCompany ? [] : ticked.length > 0 ? ticked : onFile,
    isCompany: owners.length === 0 ? typed.isCompany : isCompany,
    ownerName: line('ownerName', owners[0]?.name),
    ownerPhone: line('ownerPhone', owners[0]?.phone),
  }
}

export function OpenScreen() {
  const t = useText()
  const { unitId } = useParams({ strict: false }) as { readonly unitId?: string }
  const code = useUnitCodeOfId(unitId)
  if (code === undefined) return null
  return (
    <Page title={t('moveInCases.open.title')} filters={<MoveInNav at='cases' />}>
      <FormOfHome key={code} code={code} />
    </Page>
  )
}

/** The form begins with the owner on file: filled in later it would stand against a draft. */
function FormOfHome({ code }: { readonly code: string }) {
  const home = useHomeToOpen(code)
  return home === undefined ? null : <OpenForm code={code} known={home} />
}

interface OpenFormProps {
  readonly code: string
  /** The home of the code as it stood when the form came up. */
  readonly known: HandoverHome | null
}

function OpenForm({ code, known }: OpenFormProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const made = useRef('')
  const [typed, setTyped] = useState(code)
  const { suggestions } = useUnitChoice(typed)
  const home = useHomeToOpen(typed)
  const [begin] = useState<OpenValues>(() => ({
    ...{ ...NO_PARTY, unitCode: code, source: 'notice' },
    ...(known === null ? {} : ownersOf(known, NO_PARTY, NOBODY)),
  }))
  const entry = useEntryForm<OpenValues>({
    initialValues: begin,
    validate: () => ({}),
    drafts: useFormDrafts(),
    draftKey: `move-in/open/${code}`,
    isValues: isOpenValues,
  })
  const { form } = entry
  const filled = useRef<FilledIn>(begin)
  const follow = useEffectEvent(() => {
    if (home === null || home === undefined) return
    const before = form.getValues()
    const next = ownersOf(home, before, filled.current)
    filled.current = next
    const isOther = Object.entries(next).some(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof PartyValues]),
    )
    if (isOther) form.setValues(next)
  })
  // Owners that are put on file meanwhile are offered, beside a draft too.
  const onFile =
    home === null || home === undefined ? '' : [home.unitId, ...home.owners.map((one) => one.personId)].join()
  const { draftFrom } = entry
  const takeTyped = useEffectEvent(() => setTyped(form.getValues().unitCode))
  useEffect(() => {
    if (draftFrom !== undefined) takeTyped()
    if (onFile !== '') follow()
  }, [onFile, draftFrom])
  const submit = async ({ unitCode, source, ...party }: OpenValues): Promise<EntryOutcome> => {
    // Whoever types fast saves before the screen has read the home.
    const meant = await homeToOpen(desk.store, unitCode)
    const personId = party.ownerIds[0] ?? meant?.owners[0]?.personId ?? null
    const done = await openMoveIn(desk, { ...partyOf(party), source, unitId: meant?.unitId ?? null, personId })
    if (!done.ok) return refusedEntry(done.error, caseRefusalWords)
    made.current = done.value.draft.caseId
    tellCaseDone(desk, t('moveInCases.open.done', { unit: unitCode }), done.value.undo)
    return ok(undefined)
  }
  const field = form.getInputProps('unitCode')
  return (
    <EntryForm
      entry={entry}
      title={t('moveInCases.open.title')}
      intro={t('moveInCases.open.intro')}
      submitLabel={t('moveInCases.open.submit')}
      submitKey='Ctrl+Enter'
      onSubmit={submit}
      onDone={() => void navigate({ to: moveInPath(made.current) })}
      onLeave={() => void navigate({ to: '/move-in' })}
    >
      <EntrySection>
        <Autocomplete
          label={t('moveInCases.open.unit')}
          data={suggestions.map((one) => one.code)}
          filter={({ options }) => options}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          autoComplete='off'
          openOnFocus={false}
          autoFocus
          key={form.key('unitCode')}
          {...field}
          onChange={(value) => {
            setTyped(value)
            field.onChange(value)
          }}
        />
        <Radio.Group label={t('moveInCases.open.source')} key={form.key('source')} {...form.getInputProps('source')}>
          <div className='move-in-acts'>
            {SOURCES.map((one) => (
              <Radio key={one} value={one} label={t(`moveInCases.open.sources.${one}`)} />
            ))}
          </div>
        </Radio.Group>
      </EntrySection>
      <PartyFields entry={entry} home={home} />
    </EntryForm>
  )
}
