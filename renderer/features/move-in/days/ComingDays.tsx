/** Days after this one for which somebody is expected, each a way there. */
import { Anchor } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useComingDays } from '#renderer/features/move-in/queries/days.ts'
import { useText } from '#renderer/text/text.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'

/** More would fill the foot. */
const SHOWN = 5

export function ComingDays({ day }: { readonly day: Day }) {
  const t = useText()
  const navigate = useNavigate()
  const days = useComingDays(addDays(day, 1))
  if (days === undefined || days.length === 0) return null
  return (
    <p className='move-in-coming'>
      {t('moveInDays.coming', { days: '' })}
      {days.slice(0, SHOWN).map((one) => (
        <Anchor
          key={one.day}
          component='button'
          type='button'
          size='sm'
          onClick={() => void navigate({ to: `/move-in/days/${one.day}` })}
        >
          {t('moveInDays.comingDay', { ...one })}
        </Anchor>
      ))}
    </p>
  )
}
