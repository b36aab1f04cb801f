/** What waits for the same home already, and where: the new one goes beside it. */
import { useText } from '#renderer/text/text.ts'
import type { CustodyLine } from './queries.ts'

export function IntakeWaiting({ lines }: { readonly lines: readonly CustodyLine[] }) {
  const t = useText()
  if (lines.length === 0) return null
  const slots = [...new Set(lines.map(({ slotCode }) => slotCode).filter((code) => code !== ''))].join(
    t('custodyIntake.between'),
  )
  const count = lines.length
  return <>{slots === '' ? t('custodyIntake.waiting', { count }) : t('custodyIntake.waitingIn', { count, slots })}</>
}
