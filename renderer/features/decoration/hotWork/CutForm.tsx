/** 申请停水停电: what, whom it touches, when and why; saving numbers and prints both parts. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { askCut, enterCut } from '#renderer/features/decoration/commands/cuts.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { SUPPLIES } from '#shared/domain/decoration/hotWork/cuts.ts'
import { addDays } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { hotWorkRefusalWords, supplyWords } from './hotWorkWords.ts'
import { sendIssued, tellDone } from './siteNotices.tsx'
import { TimeSpanFields } from './TimeSpanFields.tsx'
import { atSpanField, spanOf, type TimeSpanValues } from './timeSpan.ts'

type CutValues = TimeSpanValues & LateEntryValues & { supply: string; area: string; reason: string }

export function CutForm({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const zone = useDeskClock((state) => state.zone)
  const days = useSetting('decoration.cut-notice-days')
  const first = addDays(useToday(), days)
  const entry = useEntryForm<CutValues>({
    initialValues: {
      ...{ supply: 'water', area: '', reason: '', fromDay: first, fromTime: '', toDay: first, toTime: '' },
      ...NO_LATE_ENTRY,
    },
    validate: () => ({}),
    missing: (values) => [
      ...(['area', 'reason'] as const)
        .filter((field) => values[field].trim() === '')
        .map((field) => ({ field, label: t(`decorationHotWork.missing.${field}`) })),
      ...(values.fromTime === '' || values.toTime === ''
        ? [{ field: 'fromTime', label: t('decorationHotWork.missing.time') }]
        : []),
    ],
  })
  const { form } = entry
  const isLate = form.useWatchValue('isLate') as boolean
  const onSubmit = async (values: CutValues): Promise<EntryOutcome> => {
    const { supply, area, reason } = values
    const input = { supply, area, reason, ...spanOf(values, zone) }
    const late = lateEntryOf(values, { zone, form: 'utility-cut' })
    if (late !== undefined) {
      const entered = await enterCut(desk, caseId, { input, late })
      if (!entered.ok) return refusedEntry(atSpanField(entered.error), hotWorkRefusalWords)
      tellDone(
        desk,
        t('decorationHotWork.done.entered', { number: late.paperNumber.trim().toUpperCase() }),
        entered.value.undo,
      )
      return ok(undefined)
    }
    const done = await askCut(desk, caseId, input)
    if (!done.ok) return refusedEntry(atSpanField(done.error), hotWorkRefusalWords)
    const message = t('decorationHotWork.done.cutAsked', { number: done.value.draft.number })
    sendIssued(desk, done.value.draft, { title: t('papers.forms.utility-cut'), message })
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationHotWork.cutForm.title')}
      intro={t('decorationHotWork.cutForm.intro', { days })}
      submitLabel={t(isLate ? 'decorationHotWork.late.save' : 'decorationHotWork.cutForm.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationHotWork.cutForm.what')}>
        <SegmentedControl
          aria-label={t('decorationHotWork.cutForm.what')}
          data={SUPPLIES.map((value) => ({ value, label: supplyWords(value, t) }))}
          key={form.key('supply')}
          {...form.getInputProps('supply')}
        />
        <TextInput
          label={t('decorationHotWork.cutForm.area')}
          placeholder={t('decorationHotWork.cutForm.areaHint')}
          data-autofocus
          autoComplete='off'
          key={form.key('area')}
          {...form.getInputProps('area')}
        />
        <TextInput
          label={t('decorationHotWork.cutForm.reason')}
          autoComplete='off'
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
      </EntrySection>
      <TimeSpanFields entry={entry} />
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}
