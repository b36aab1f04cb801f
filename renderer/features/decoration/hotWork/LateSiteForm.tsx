/** The way to a site's form that was filled in by hand: which form, which home, then the form of that case (handbook section 4 item 11). */
import { Autocomplete, SegmentedControl, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit, useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { moneyCaseOf } from '#renderer/features/decoration/queries/money.ts'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { hotWorkRefusalWords } from './hotWorkWords.ts'

/** Forms of a site that are written by hand while the program is out, and the tab of the card on which each is entered. */
const TABS = { 'hot-work': 'site', 'utility-cut': 'site', 'decoration-acceptance': 'acceptance' } as const
/** One of them. */
export type SiteForm = keyof typeof TABS

/** Whether a form is entered on a site's card. */
export function isSiteForm(form: unknown): form is SiteForm {
  return typeof form === 'string' && Object.hasOwn(TABS, form)
}

/** The form, and the number of its blank where the desk came from it. */
export interface LateSiteStart {
  readonly form: SiteForm
  readonly number: string
}

interface LateSiteFormProps {
  readonly start: LateSiteStart
  readonly onClose: () => void
}

type LateSiteValues = { form: SiteForm; unitCode: string; paperNumber: string }

export function LateSiteForm({ start, onClose }: LateSiteFormProps) {
  const t = useText()
  const navigate = useNavigate()
  const { store } = useDesk()
  const findUnit = useFindUnit()
  const begin = useLateStart((state) => state.begin)
  const entry = useEntryForm<LateSiteValues>({
    initialValues: { form: start.form, unitCode: '', paperNumber: start.number },
    validate: () => ({}),
  })
  const { form } = entry
  const { suggestions } = useUnitChoice(form.useWatchValue('unitCode') as string)
  const submit = async (values: LateSiteValues): Promise<EntryOutcome> => {
    const { unit } = await findUnit(values.unitCode)
    const caseId = unit && (await moneyCaseOf(store, unit.id))
    if (caseId === undefined) return refusedEntry({ code: 'case-unknown', field: 'unitCode' }, hotWorkRefusalWords)
    begin({ form: values.form, number: values.paperNumber.trim() })
    await navigate({ to: `/decoration/case/${caseId}/${TABS[values.form]}` })
    return ok(undefined)
  }
  return (
    <aside className='side-panel' aria-label={t('decorationHotWork.late.title')}>
      <EntryForm
        entry={entry}
        title={t('decorationHotWork.late.title')}
        intro={t('decorationHotWork.late.intro')}
        submitLabel={t('decorationHotWork.late.submit')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('decorationHotWork.late.paper')}>
          <SegmentedControl
            size='xs'
            aria-label={t('decorationHotWork.late.which')}
            data={(Object.keys(TABS) as SiteForm[]).map((value) => ({
              value,
              label: t(`decorationHotWork.late.forms.${value}`),
            }))}
            key={form.key('form')}
            {...form.getInputProps('form')}
          />
          <Autocomplete
            label={t('decorationHotWork.late.unit')}
            data={suggestions.map(({ code }) => code)}
            filter={({ options }) => options}
            autoComplete='off'
            openOnFocus={false}
            autoFocus
            key={form.key('unitCode')}
            {...form.getInputProps('unitCode')}
          />
          <TextInput
            label={t('lateEntry.paperNumber')}
            autoComplete='off'
            key={form.key('paperNumber')}
            {...form.getInputProps('paperNumber')}
          />
        </EntrySection>
      </EntryForm>
    </aside>
  )
}
