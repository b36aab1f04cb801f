/** Second step: what each column means, beside its first rows and what the first household is read as. */
import { NumberInput, Select } from '@mantine/core'
import { IconArrowRight, IconFileSpreadsheet } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { mappingFaults } from '#shared/domain/roster/header.ts'
import { fileRefusalWords } from './fileRefusalWords.ts'
import { MapColumns } from './MapColumns.tsx'
import { exampleOf } from './mappingExample.ts'
import { useUnitPattern } from './queries.ts'
import { StepNote } from './StepNote.tsx'
import type { ImportStep, RosterImport } from './useRosterImport.ts'

interface MapStepProps {
  readonly at: ImportStep & { readonly step: 'map' }
  readonly steps: RosterImport
}

export function MapStep({ at, steps }: MapStepProps) {
  const t = useText()
  const { store } = useDesk()
  const { file, mapped, refusal } = at
  const { mapping, summary } = mapped
  const faults = mapping === null ? [] : mappingFaults(mapping)
  const unitPattern = useUnitPattern()
  const example = useMemo(() => {
    if (mapping === null || unitPattern === undefined) return undefined
    return exampleOf(summary, mapping, { today: store.dayOf(store.clock.nowMs()), unitPattern })
  }, [summary, mapping, store, unitPattern])
  const actions = [
    {
      id: 'compare',
      label: t('roster.map.next'),
      icon: IconArrowRight,
      keys: 'F2',
      isAvailable: mapping !== null && faults.length === 0,
      run: steps.compare,
    },
    { id: 'other-file', label: t('roster.map.other'), icon: IconFileSpreadsheet, keys: 'Escape', run: steps.toPick },
  ]
  return (
    <Page
      title={t('roster.title')}
      heading={file.name}
      note={<StepNote at={at} />}
      actions={actions}
      filters={<Where at={at} steps={steps} />}
    >
      <div className='roster-map'>
        {refusal !== undefined && <RefusalNote words={fileRefusalWords(refusal)} />}
        {faults.map(({ code, field }) => (
          <Banner key={`${code}${field}`} kind='problem'>
            {code === 'no-unit-column'
              ? t('rosterFiles.mappingFaults.no-unit-column')
              : t('rosterFiles.mappingFaults.field-twice', {
                  field: field === undefined ? '' : t(`rosterFiles.fields.${field}`),
                })}
          </Banner>
        ))}
        {mapping === null ? (
          <p role='status'>{t('roster.map.noHeader')}</p>
        ) : (
          <>
            <p role='status'>
              {mapped.isRemembered ? t('roster.map.remembered') : t('roster.map.detected', { row: mapping.headerRow })}
            </p>
            <MapColumns summary={summary} mapping={mapping} example={example} onChange={steps.changeMapping} />
          </>
        )}
      </div>
    </Page>
  )
}

/** Which sheet, and where its header stands. */
function Where({ at, steps }: MapStepProps) {
  const t = useText()
  const { file, mapped } = at
  return (
    <>
      {file.opened.sheets.length > 1 && (
        <Select
          label={t('roster.map.sheet')}
          data={file.opened.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          value={String(mapped.sheet)}
          allowDeselect={false}
          onChange={(value) => value !== null && steps.chooseSheet(Number(value))}
        />
      )}
      <NumberInput
        label={t('roster.map.headerRow')}
        min={1}
        max={mapped.summary.rows}
        allowDecimal={false}
        value={mapped.mapping?.headerRow ?? ''}
        onChange={(value) => typeof value === 'number' && value >= 1 && steps.chooseHeaderRow(value)}
      />
    </>
  )
}
