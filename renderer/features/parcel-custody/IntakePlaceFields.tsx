/** Size by one key, slot as proposed: both stand large, because the hand follows the eye to the shelf. */
import { Select } from '@mantine/core'
import { type RefObject, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { ITEM_SIZES } from '#shared/domain/parcel-custody/schema.ts'
import { sizeWords } from './custodyWords.ts'
import type { IntakePlace } from './useIntakePlace.ts'

const SIZE_KEY = 'F2'
const SLOT_KEY = 'F4'

interface IntakePlaceFieldsProps {
  readonly place: IntakePlace
  readonly error?: React.ReactNode
  /** Where the cursor goes once a slot was chosen. */
  readonly backTo?: RefObject<HTMLInputElement | null>
}

export function IntakePlaceFields({ place, error, backTo }: IntakePlaceFieldsProps) {
  const t = useText()
  const slot = useRef<HTMLInputElement>(null)
  useHotKeys([
    { id: 'intake-size', label: t('custodyIntake.size'), keys: SIZE_KEY, run: place.nextSize },
    { id: 'intake-slot', label: t('custodyIntake.slot'), keys: SLOT_KEY, run: () => slot.current?.focus() },
  ])
  return (
    <div className='intake-place'>
      <fieldset className='intake-sizes'>
        <legend>
          {t('custodyIntake.size')} <KeyHint combo={SIZE_KEY} />
        </legend>
        {ITEM_SIZES.map((size) => (
          <button key={size} type='button' aria-pressed={place.size === size} onClick={() => place.setSize(size)}>
            {sizeWords(size)}
          </button>
        ))}
      </fieldset>
      <SlotField place={place} error={error} slot={slot} onChosen={() => backTo?.current?.focus()} />
    </div>
  )
}

interface SlotFieldProps extends Pick<IntakePlaceFieldsProps, 'place' | 'error'> {
  readonly slot: RefObject<HTMLInputElement | null>
  readonly onChosen: () => void
}

function SlotField({ place, error, slot, onChosen }: SlotFieldProps) {
  const t = useText()
  const { slots, slotIds, load } = place
  const several = codesOf(place, t)
  const [first = null] = slotIds
  if (slots !== undefined && slots.length === 0) return <p className='quiet'>{t('custodyIntake.slotHint')}</p>
  const chosen = slots?.find(({ id }) => id === first)
  const room = chosen === undefined ? 0 : chosen.capacity - (load.get(chosen.id) ?? 0)
  return (
    <div className='intake-slot'>
      <Select
        ref={slot}
        label={
          <>
            {t('custodyIntake.slot')} <KeyHint combo={SLOT_KEY} />
          </>
        }
        aria-label={t('custodyIntake.slot')}
        searchable
        data={slots?.map(({ id, code }) => ({ value: id, label: code })) ?? []}
        value={first}
        error={error}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        nothingFoundMessage={t('custodyIntake.slotNone')}
        onChange={(id) => {
          place.pick(id)
          onChosen()
        }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className='intake-slot-note quiet' data-full={chosen === undefined || room <= 0 || undefined}>
        {chosen === undefined ? t('custodyIntake.slotFull') : several || placeWords(place, room, t)}
      </p>
    </div>
  )
}

/** Where several go, when not all go to one: A-04、A-01 × 2. */
function codesOf({ slots, slotIds }: IntakePlace, t: ReturnType<typeof useText>): string {
  const counts = new Map<string, number>()
  for (const id of slotIds) {
    const code = slots?.find((slot) => slot.id === id)?.code ?? '—'
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  if (counts.size < 2) return ''
  return [...counts].map(([code, count]) => (count > 1 ? `${code} × ${count}` : code)).join(t('custodyIntake.between'))
}

function placeWords({ because }: IntakePlace, room: number, t: ReturnType<typeof useText>): string {
  const why =
    because === 'near' ? t('custodyIntake.slotNear') : because === 'picked' ? t('custodyIntake.slotPicked') : ''
  const left = room > 0 ? t('custodyIntake.slotRoom', { count: room }) : t('custodyIntake.slotOver')
  return [why, left].filter((part) => part !== '').join(' · ')
}
