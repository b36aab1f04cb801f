/** `/move-in/open/{-$unitId}`: a case is opened, from the notice or at the desk; the owner on file comes with the unit. */
import { Autocomplete, Radio } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { openMoveIn } from '#renderer/features/move-in/commands/cases.ts'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import { useHomeToOpen, useUnitCodeOfId } from '#renderer/features/move-in/queries/cases.ts'
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
import { NO_PARTY, type PartyValues, partyOf } from './partyValues.ts'
import './moveInCase.css'

type OpenValues = PartyValues & { unitCode: string; source: string }
const SOURCES = ['notice', 'desk'] as const

export function OpenScreen() {
  const t = useText()
  const { unitId } = useParams({ strict: false }) as { readonly unitId?: string }
  const code = useUnitCodeOfId(unitId)
  if (code === undefined) return null
  return (
    <Page title={t('moveInCases.open.title')} filters={<MoveInNav at='cases' />}>
      <OpenForm key={code} code={code} />
    </Page>
  )
}

function OpenForm({ code }: { readonly code: string }) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const made = useRef('')
  const [typed, setTyped] = useState(code)
  const { suggestions } = useUnitChoice(typed)
  const home = useHomeToOpen(typed)
  const entry = useEntryForm<OpenValues>({
    initialValues: { ...NO_PARTY, unitCode: code, source: 'notice' },
    validate: () => ({}),
  })
  const { form } = entry
  const follow = useEffectEvent(() => {
    if (home === null || home === undefined) return
    const { ownerName, ownerPhone } = form.getValues()
    const [first] = home.owners
    form.setValues({
      ownerIds: home.isCompany ? [] : home.owners.map(({ personId }) => personId),
      isCompany: home.isCompany,
      ...(ownerName === '' ? { ownerName: first?.name ?? '' } : {}),
      ...(ownerPhone === '' ? { ownerPhone: first?.phone ?? '' } : {}),
    })
  })
  const unitId = home?.unitId
  useEffect(() => {
    if (unitId !== undefined) follow()
  }, [unitId])
  const submit = async ({ unitCode, source, ...party }: OpenValues): Promise<EntryOutcome> => {
    const personId = party.ownerIds[0] ?? home?.owners[0]?.personId ?? null
    const done = await openMoveIn(desk, { ...partyOf(party), source, unitId: home?.unitId ?? null, personId })
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
