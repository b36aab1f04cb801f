/** Third step: every change before it is made, in groups; what a clerk wrote stays unless it is ticked here (handbook D26). */
import { SegmentedControl } from '@mantine/core'
import { IconArrowBackUp, IconDownload, IconFileImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { isSelected, type ListSelection, NOTHING_SELECTED } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { differenceKey, type Overwrites } from '#shared/domain/roster/planCompare.ts'
import { PreviewGroup } from './PreviewGroup.tsx'
import { PreviewTotals } from './PreviewTotals.tsx'
import { type GroupName, groupsOf } from './previewGroups.ts'
import { StepNote } from './StepNote.tsx'
import { saveRowsToMend } from './saveRowsToMend.ts'
import { useImportRight } from './useImportRight.ts'
import type { ImportStep, RosterImport } from './useRosterImport.ts'

interface PreviewStepProps {
  readonly at: ImportStep & { readonly step: 'preview' }
  readonly steps: RosterImport
  readonly onStart: (overwrites: Overwrites) => void
}

export function PreviewStep({ at, steps, onStart }: PreviewStepProps) {
  const t = useText()
  const { whyNot } = useImportRight()
  const { preview, reading } = at
  const groups = useMemo(() => groupsOf(preview, reading), [preview, reading])
  const names = (Object.keys(groups) as GroupName[]).filter((name) => groups[name].length > 0)
  const [chosen, setChosen] = useState<GroupName | undefined>(undefined)
  const [ticked, setTicked] = useState<ListSelection>(NOTHING_SELECTED)
  const shown = chosen ?? names[0]
  const hasTicks = groups.kept.some((one) => isSelected(ticked, one.key))
  const isNothing = preview.counts.rowsToWrite === 0 && !hasTicks
  const bad = reading.skipped.bad
  const start = {
    id: 'start-import',
    label: isNothing ? t('roster.preview.nothing') : t(bad > 0 ? 'roster.preview.startGood' : 'roster.preview.start'),
    icon: IconFileImport,
    keys: 'F2',
    isAvailable: !isNothing,
    whyNot: t('roster.preview.nothingHint'),
    run: () => onStart((difference) => isSelected(ticked, differenceKey(difference))),
    ...whyNot,
  }
  const mend = {
    id: 'mend',
    label: t('roster.preview.mend'),
    icon: IconDownload,
    keys: 'F4',
    run: () => saveRowsToMend(steps.session(), at.file.name),
  }
  const back = {
    id: 'back',
    label: t('roster.preview.back'),
    icon: IconArrowBackUp,
    keys: 'Escape',
    run: steps.toMapping,
  }
  return (
    <Page
      title={t('roster.title')}
      heading={at.file.name}
      note={<StepNote at={at} />}
      actions={[start, ...(bad > 0 ? [mend] : []), back]}
      filters={<PreviewTotals at={at} />}
    >
      {shown === undefined ? (
        <EmptyState title={t('roster.preview.nothing')} hint={t('roster.preview.nothingHint')} />
      ) : (
        <div className='roster-preview'>
          <SegmentedControl
            aria-label={t('roster.steps.preview')}
            data={names.map((name) => ({
              value: name,
              label: t(`roster.preview.tabs.${name}`, { count: groups[name].length }),
            }))}
            value={shown}
            onChange={setChosen}
          />
          <PreviewGroup name={shown} groups={groups} ticked={ticked} onTicked={setTicked} hasBadRows={bad > 0} />
        </div>
      )}
    </Page>
  )
}
