/** Which papers the register shows: by where they stand, form, box and day. */
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { useText } from '#renderer/text/text.ts'
import { FORMS, type FormId } from '#shared/domain/sheets/schema.ts'
import { useKnownBoxes, useRegisterCounts } from './queriesRegister.ts'
import { type RegisterFilter, SHOWN, SPANS } from './registerFilter.ts'

interface PaperFiltersProps {
  readonly filter: RegisterFilter
  readonly onFilter: (filter: RegisterFilter) => void
}

export function PaperFilters({ filter, onFilter }: PaperFiltersProps) {
  const t = useText()
  const counts = useRegisterCounts()
  const boxes = useKnownBoxes()
  const counted = (shown: RegisterFilter['shown']): string => {
    const count = shown === 'waiting' ? counts?.waiting : shown === 'blank' ? counts?.blank : undefined
    const label = t(`papers.filters.${shown}`)
    return count === undefined || count === 0 ? label : `${label} ${count}`
  }
  return (
    <>
      <SegmentedControl
        size='xs'
        aria-label={t('papers.filterLabel')}
        value={filter.shown}
        onChange={(value) => onFilter({ ...filter, shown: SHOWN.find((one) => one === value) ?? 'all', box: '' })}
        data={SHOWN.map((value) => ({ value, label: counted(value) }))}
      />
      <NativeSelect
        size='xs'
        aria-label={t('papers.form')}
        value={filter.form}
        onChange={({ currentTarget }) => onFilter({ ...filter, form: currentTarget.value as FormId | '' })}
        data={[
          { value: '', label: t('papers.everyForm') },
          ...Object.keys(FORMS).map((form) => ({ value: form, label: formTitle(form) })),
        ]}
      />
      <NativeSelect
        size='xs'
        aria-label={t('papers.spanLabel')}
        value={filter.span}
        onChange={({ currentTarget }) =>
          onFilter({ ...filter, span: SPANS.find((one) => one === currentTarget.value) ?? '' })
        }
        data={SPANS.map((value) => ({ value, label: t(`papers.spans.d${value}`) }))}
      />
      {boxes.length > 0 && (filter.shown === 'returned' || filter.shown === 'all') && (
        <NativeSelect
          size='xs'
          aria-label={t('papers.box')}
          value={filter.box}
          onChange={({ currentTarget }) => onFilter({ ...filter, box: currentTarget.value })}
          data={[
            { value: '', label: t('papers.everyBox') },
            ...boxes.map((box) => ({ value: box, label: t('papers.inBox', { box }) })),
          ]}
        />
      )}
    </>
  )
}
