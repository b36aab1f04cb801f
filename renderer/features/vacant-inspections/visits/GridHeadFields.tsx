/** What is said once for the whole paper: the day, who walked and when, the number of the blank. */
import { Select, TextInput } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import type { Clipboard } from './useClipboard.ts'

export function GridHeadFields({ clipboard }: { readonly clipboard: Clipboard }) {
  const t = useText()
  const { book, head, onHead, roundId, onRound, restored } = clipboard
  const { rounds, staff } = book
  return (
    <fieldset className='grid-fields'>
      <legend>{t('vacantGrid.head.label')}</legend>
      <DayInput
        // A draft brings its day along.
        key={restored}
        size='xs'
        label={t('vacantGrid.head.day')}
        defaultValue={head.day}
        onChange={(day) => {
          if (day !== null) onHead({ day })
        }}
      />
      <Select
        size='xs'
        label={t('vacantGrid.head.officer')}
        data={[...staff].map(([value, label]) => ({ value, label }))}
        value={head.officerId === '' ? null : head.officerId}
        onChange={(officerId) => onHead({ officerId: officerId ?? '' })}
        searchable
        allowDeselect={false}
      />
      <TextInput
        size='xs'
        className='grid-field-time'
        label={t('vacantGrid.head.at')}
        placeholder={t('vacantGrid.head.atHint')}
        inputMode='numeric'
        autoComplete='off'
        value={head.at}
        onChange={({ currentTarget }) => onHead({ at: currentTarget.value })}
      />
      <TextInput
        size='xs'
        label={t('vacantGrid.head.paper')}
        placeholder={t('vacantGrid.head.paperHint')}
        autoComplete='off'
        value={head.paperNumber}
        onChange={({ currentTarget }) => onHead({ paperNumber: currentTarget.value })}
      />
      {rounds.length > 0 && (
        <Select
          size='xs'
          label={t('vacantGrid.head.round')}
          data={[
            { value: '', label: t('vacantGrid.head.weekly') },
            ...rounds.map(({ id, why, day }) => ({ value: id, label: `${why} ${day.slice(5)}` })),
          ]}
          value={roundId}
          onChange={(round) => onRound(round ?? '')}
          allowDeselect={false}
        />
      )}
      <TextInput
        size='xs'
        className='grid-field-wide'
        label={t('vacantGrid.head.noPhoto')}
        autoComplete='off'
        maxLength={200}
        value={head.noPhotoWhy}
        onChange={({ currentTarget }) => onHead({ noPhotoWhy: currentTarget.value })}
      />
    </fieldset>
  )
}
