/** The sections of the declaration form that are typed or ticked: who applies, when, what, and the details. */
import { Autocomplete, Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { type ApplyStart, ownerOf } from '#renderer/features/decoration/queries/applying.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { ITEM_RULES } from '#shared/domain/decoration/cases/requirementRules.ts'
import { APPLICANT_KINDS, DECLARED } from '#shared/domain/decoration/kinds.ts'
import type { ApplyValues } from './applyValues.ts'
import { RequirementList } from './RequirementList.tsx'

export interface EntryPart {
  readonly entry: EntryFormState<ApplyValues>
}

interface ShortFieldProps extends EntryPart {
  readonly name:
    | 'ownerName'
    | 'ownerPhone'
    | 'applicantName'
    | 'applicantPhone'
    | 'siteManager'
    | 'siteManagerPhone'
    | 'fireOfficer'
    | 'workers'
    | 'trades'
    | 'loadWatts'
    | 'remark'
    | 'reason'
  readonly label: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

export function ShortField({ entry: { form }, name, ...input }: ShortFieldProps) {
  return <TextInput {...input} autoComplete='off' key={form.key(name)} {...form.getInputProps(name)} />
}

interface WhoFieldsProps extends EntryPart {
  readonly start: ApplyStart
  readonly isAmendment: boolean
}

export function WhoFields({ entry, start, isAmendment }: WhoFieldsProps) {
  const t = useText()
  const { form } = entry
  const isUser = form.useWatchValue('applicant') === 'user'
  const typed = form.useWatchValue('unitCode') as string
  const { suggestions } = useUnitChoice(typed)
  useOwnerOf(entry, start)
  return (
    <EntrySection title={t('decorationCases.form.who')}>
      <Autocomplete
        label={t('decorationCases.form.unit')}
        data={suggestions.map(({ code }) => code)}
        filter={({ options }) => options}
        autoComplete='off'
        openOnFocus={false}
        disabled={isAmendment}
        autoFocus={start.unitId === null}
        key={form.key('unitCode')}
        {...form.getInputProps('unitCode')}
      />
      <Radio.Group
        label={t('decorationCases.form.applicant')}
        key={form.key('applicant')}
        {...form.getInputProps('applicant')}
      >
        <div className='case-choices'>
          {APPLICANT_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`decorationWords.applicants.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      <ShortField entry={entry} name='ownerName' label={t('decorationCases.form.ownerName')} />
      <ShortField entry={entry} name='ownerPhone' label={t('decorationCases.form.ownerPhone')} />
      {isUser && <ShortField entry={entry} name='applicantName' label={t('decorationCases.form.applicantName')} />}
      {isUser && <ShortField entry={entry} name='applicantPhone' label={t('decorationCases.form.applicantPhone')} />}
    </EntrySection>
  )
}

/** A unit that is typed brings its owner, where nobody was named yet. */
function useOwnerOf({ form }: EntryFormState<ApplyValues>, start: ApplyStart): void {
  const { store } = useDesk()
  const typed = form.useWatchValue('unitCode') as string
  const { unit } = useUnitChoice(typed)
  const unitId = unit?.id
  const fill = useEffectEvent((name: string, phone: string) => {
    if (form.getValues().ownerName !== '') return
    form.setFieldValue('ownerName', name)
    form.setFieldValue('ownerPhone', phone)
  })
  useEffect(() => {
    if (unitId === undefined || unitId === start.unitId) return undefined
    let isGone = false
    void ownerOf(store, unitId).then((owner) => {
      if (!isGone) fill(owner.name, owner.phone)
    })
    return () => {
      isGone = true
    }
  }, [store, unitId, start.unitId])
}

export function SpanFields({ entry }: EntryPart) {
  const t = useText()
  const { form } = entry
  return (
    <EntrySection title={t('decorationCases.form.span')}>
      <DayInput
        label={t('decorationCases.form.plannedFrom')}
        key={form.key('plannedFrom')}
        {...form.getInputProps('plannedFrom')}
      />
      <DayInput
        label={t('decorationCases.form.plannedTo')}
        key={form.key('plannedTo')}
        {...form.getInputProps('plannedTo')}
      />
      <ShortField entry={entry} name='loadWatts' label={t('decorationCases.form.load')} />
      <ShortField entry={entry} name='remark' label={t('decorationCases.form.remark')} />
    </EntrySection>
  )
}

const GROUPS = ['groupPlain', 'groupCompany', 'groupRed'] as const

function groupOf(item: (typeof DECLARED)[number]): (typeof GROUPS)[number] {
  const { isRedLine, isForCompanies } = ITEM_RULES[item]
  if (isRedLine) return 'groupRed'
  return isForCompanies ? 'groupCompany' : 'groupPlain'
}

export function DeclaredFields({ entry }: EntryPart) {
  const t = useText()
  const { form } = entry
  return (
    <EntrySection title={t('decorationCases.form.items')}>
      <Checkbox.Group
        className='case-wide'
        aria-label={t('decorationCases.form.items')}
        key={form.key('declared')}
        {...form.getInputProps('declared')}
      >
        {GROUPS.map((group) => (
          <fieldset key={group} className='case-items' data-group={group}>
            <legend>{t(`decorationCases.form.${group}`)}</legend>
            {DECLARED.filter((item) => groupOf(item) === group).map((item) => (
              <Checkbox key={item} value={item} label={t(`decorationWords.declared.${item}`)} />
            ))}
          </fieldset>
        ))}
      </Checkbox.Group>
      <RequirementList entry={entry} />
    </EntrySection>
  )
}

export function ListFields({ entry, isAmendment }: EntryPart & { readonly isAmendment: boolean }) {
  const t = useText()
  return (
    <EntrySection title={t('decorationCases.form.lists')}>
      <LinesField
        entry={entry}
        name='works'
        label={t('decorationCases.form.works')}
        description={t('decorationCases.form.worksHint')}
      />
      <LinesField
        entry={entry}
        name='walls'
        label={t('decorationCases.form.walls')}
        description={t('decorationCases.form.wallsHint')}
      />
      {isAmendment && <ShortField entry={entry} name='reason' label={t('decorationCases.form.reason')} />}
    </EntrySection>
  )
}

interface LinesFieldProps extends EntryPart {
  readonly name: 'works' | 'walls'
  readonly label: string
  readonly description: string
}

function LinesField({ entry: { form }, name, ...input }: LinesFieldProps) {
  return (
    <Textarea
      {...input}
      autosize
      minRows={2}
      maxRows={8}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
}
