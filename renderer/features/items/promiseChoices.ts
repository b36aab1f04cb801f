/** The promises a clerk picks from by one key, and the moment each of them means. */
import { text } from '#renderer/text/text.ts'
import { defaultPromise, type ItemRules } from '#shared/domain/items/rules.ts'
import { addDays, type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import { dayInZone, zonedInstant } from '#shared/kernel/zone.ts'
import { dayWords, dueText } from './itemWords.ts'
import type { Pick } from './Picks.tsx'

/** `default` is the project's own (tomorrow at closing); `today` is 17:00; `after` one day later than the default. */
export const PROMISE_CHOICES = ['default', 'today', 'after', 'day', 'atOnce'] as const
/** One of them. */
export type PromiseChoice = (typeof PROMISE_CHOICES)[number]

/** When the desk promises something for today. */
const TODAY_MINUTES = 17 * 60

/** The rules, and the moment from which is counted, in milliseconds. */
export interface PromiseTime {
  readonly rules: ItemRules
  readonly fromMs: number
}

/** The promised moment (ISO 8601 UTC); empty where a day is wanted and none is there. */
export function dueOfChoice(choice: string, day: Day | null, { rules, fromMs }: PromiseTime): string {
  const usual = defaultPromise(fromMs, rules)
  const at = (of: Day, minutes: number): Instant => zonedInstant(of, minutes, rules.zone)
  if (choice === 'today') return at(dayInZone(fromMs, rules.zone), TODAY_MINUTES)
  if (choice === 'after') return at(addDays(dayInZone(instantMs(usual), rules.zone), 1), rules.closing)
  if (choice === 'day') return day === null ? '' : at(day, rules.closing)
  return usual
}

/** The choices in words; 「今天 17:00」 is gone once it has passed. */
export function promisePicks(choices: readonly PromiseChoice[], { rules, fromMs }: PromiseTime): readonly Pick[] {
  const dayOf = (due: string) => dayWords(due, { zone: rules.zone, now: fromMs })
  return choices.flatMap((choice): readonly Pick[] => {
    if (choice === 'atOnce') return [{ value: choice, label: text('items.promises.atOnce') }]
    if (choice === 'day') return [{ value: choice, label: text('items.promises.day') }]
    const due = dueOfChoice(choice, null, { rules, fromMs })
    if (choice === 'today' && Date.parse(due) <= fromMs) return []
    return [{ value: choice, label: choice === 'today' ? dueText(due, { zone: rules.zone, now: fromMs }) : dayOf(due) }]
  })
}
