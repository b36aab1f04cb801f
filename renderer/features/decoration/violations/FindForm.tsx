/** 登记违章: photo first, then where, which clause, what was seen; with what the patrol said filled in. */
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { findViolation } from '#renderer/features/decoration/commands/violations.ts'
import { PhotoField } from '#renderer/features/decoration/patrols/PhotoField.tsx'
import { useCaseClauses } from '#renderer/features/decoration/queries/review.ts'
import { useSites, type ViolationStart } from '#renderer/features/decoration/queries/violations.ts'
import { ClausePicker } from '#renderer/features/decoration/review/ClausePicker.tsx'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { THEFT } from '#shared/domain/decoration/violations/violationFacts.ts'
import { ok } from '#shared/kernel/result.ts'
import { type FindValues, foundInput, missingIn, startOf } from './findValues.ts'
import { tellViolation } from './violationNotices.tsx'
import { violationRefusalWords } from './violationWords.ts'

interface FindFormProps {
  readonly start: ViolationStart
  readonly onDone: (id: string) => void
  readonly onLeave: () => void
}

export function FindForm({ start, onDone, onLeave }: FindFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((clock) => clock.zone)
  const sites = useSites() ?? []
  const [photos, setPhotos] = useState<readonly Uint8Array[]>([])
  const found = useRef('')
  const entry = useEntryForm<FindValues>({
    initialValues: startOf(start),
    validate: () => ({}),
    missing: (values) => missingIn(values, (field) => t(`decorationViolations.form.missing.${field}`)),
  })
  const { form } = entry
  const codes = form.useWatchValue('clauses') as FindValues['clauses']
  const isStopped = form.useWatchValue('isHalted') as boolean
  const isTheft = codes.includes(THEFT)
  const submit = async (values: FindValues): Promise<EntryOutcome> => {
    const input = foundInput(values, start, { today, zone })
    const pictures = isTheft ? [] : photos
    const done = await findViolation(desk, { caseId: values.caseId ?? '', input, pictures })
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    const unit = sites.find(({ value }) => value === values.caseId)?.label ?? t('decorationViolations.list.publicArea')
    tellViolation(desk, t('decorationViolations.done.found', { unit }), done.value.undo)
    found.current = done.value.id
    return ok(undefined)
  }
  const takePhotos = (taken: readonly Uint8Array[]): void => {
    setPhotos(taken)
    form.setFieldValue('pictures', taken.length + start.photos.length)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationViolations.form.title')}
      titleLevel={1}
      intro={t('decorationViolations.form.intro')}
      submitLabel={t('decorationViolations.form.submit')}
      onSubmit={submit}
      onDone={() => onDone(found.current)}
      onLeave={onLeave}
    >
      <WhereFields entry={entry} sites={sites} isFixed={start.caseId !== ''} />
      <ClauseFields entry={entry} />
      <FactFields entry={entry} />
      {isTheft ? (
        <EntrySection title={t('decorationViolations.form.policeReceipt')}>
          <p className='quiet'>{t('decorationViolations.form.theft')}</p>
          <TextInput
            label={t('decorationViolations.form.policeReceipt')}
            autoComplete='off'
            key={form.key('policeReceipt')}
            {...form.getInputProps('policeReceipt')}
          />
        </EntrySection>
      ) : (
        <EntrySection title={t('decorationViolations.form.photos')}>
          {start.photos.length > 0 && (
            <p className='quiet'>{t('decorationViolations.form.ofPatrol', { count: start.photos.length })}</p>
          )}
          <PhotoField photos={photos} onChange={takePhotos} />
          {photos.length + start.photos.length === 0 && (
            <TextInput
              label={t('decorationViolations.form.noPhotoWhy')}
              autoComplete='off'
              key={form.key('noPhotoWhy')}
              {...form.getInputProps('noPhotoWhy')}
            />
          )}
        </EntrySection>
      )}
      <EntrySection title={t('decorationViolations.card.halted')}>
        <Checkbox
          label={t('decorationViolations.form.halted')}
          key={form.key('isHalted')}
          {...form.getInputProps('isHalted', { type: 'checkbox' })}
        />
        {isStopped && (
          <TextInput
            label={t('decorationViolations.form.haltedHow')}
            autoComplete='off'
            key={form.key('halted')}
            {...form.getInputProps('halted')}
          />
        )}
      </EntrySection>
    </EntryForm>
  )
}

interface Part {
  readonly entry: EntryFormState<FindValues>
}

function WhereFields({
  entry: { form },
  sites,
  isFixed,
}: Part & {
  readonly sites: readonly { readonly value: string; readonly label: string }[]
  readonly isFixed: boolean
}) {
  const t = useText()
  return (
    <EntrySection title={t('decorationViolations.form.where')}>
      <Select
        label={t('decorationViolations.form.case')}
        placeholder={t('decorationViolations.form.caseHint')}
        data={[...sites]}
        searchable
        clearable={!isFixed}
        disabled={isFixed}
        key={form.key('caseId')}
        {...form.getInputProps('caseId')}
      />
      <TextInput
        label={t('decorationViolations.form.place')}
        placeholder={t('decorationViolations.form.placeHint')}
        autoComplete='off'
        key={form.key('place')}
        {...form.getInputProps('place')}
      />
      <TextInput
        label={t('decorationViolations.form.at')}
        placeholder={t('decorationViolations.form.atHint')}
        inputMode='numeric'
        autoComplete='off'
        key={form.key('at')}
        {...form.getInputProps('at')}
      />
    </EntrySection>
  )
}

/** The picker adds one clause after the other; each stands below with its words. */
function ClauseFields({ entry: { form } }: Part) {
  const t = useText()
  const caseId = form.useWatchValue('caseId') as string | null
  const chosen = form.useWatchValue('clauses') as FindValues['clauses']
  const known = useCaseClauses(caseId === '' ? null : caseId)
  const clauses = known?.clauses ?? []
  const [search, setSearch] = useState('')
  const take = (codes: readonly string[]): void => form.setFieldValue('clauses', [...codes])
  // What was picked stands below: the field is free for the next one.
  const isPicked = (text: string): boolean => clauses.some((one) => text === `${one.code} ${one.text}`)
  return (
    <EntrySection title={t('decorationViolations.form.clauses')}>
      <ClausePicker
        label={t('decorationViolations.form.addClause')}
        clauses={clauses.filter(({ code }) => !chosen.includes(code))}
        value={null}
        searchValue={search}
        onSearchChange={(text) => setSearch(isPicked(text) ? '' : text)}
        onChange={(code) => {
          setSearch('')
          if (code !== null) take([...chosen, code])
        }}
        data-autofocus
        {...(form.errors.clauses === undefined ? {} : { error: form.errors.clauses })}
      />
      {chosen.length > 0 && (
        <ul className='violation-clauses'>
          {chosen.map((code) => (
            <li key={code}>
              <b>{code}</b>
              <span>{clauses.find((one) => one.code === code)?.text}</span>
              <Button
                size='compact-xs'
                variant='subtle'
                aria-label={t('decorationViolations.form.removeClause', { code })}
                onClick={() => take(chosen.filter((one) => one !== code))}
              >
                <IconX size={14} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </EntrySection>
  )
}

function FactFields({ entry: { form } }: Part) {
  const t = useText()
  return (
    <EntrySection title={t('decorationViolations.form.what')}>
      <Textarea
        label={t('decorationViolations.form.facts')}
        placeholder={t('decorationViolations.form.factsHint')}
        autosize
        minRows={2}
        key={form.key('facts')}
        {...form.getInputProps('facts')}
      />
    </EntrySection>
  )
}
