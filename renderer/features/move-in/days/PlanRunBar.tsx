/** How far the plan that is being written is, wherever on the handover days the clerk is; nothing where none is. */
import { useDayPlanRun } from '#renderer/stores/useDayPlanRun.ts'
import { useText } from '#renderer/text/text.ts'
import { RunBar } from './RunBar.tsx'

export function PlanRunBar() {
  const t = useText()
  const { run, stop } = useDayPlanRun()
  if (run === undefined) return null
  const { done, of } = run
  return <RunBar words={t('moveInDays.plan.running', { done, of })} progress={{ done, of }} onStop={stop} />
}
