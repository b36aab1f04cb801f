/** 发现—通知—整改—复查: what was told of a fault, in the order of its times, with the photographs of each step. */
import type { OpenedFault } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import type { Text } from '#renderer/text/text.ts'
import type { vacantFaults } from '#renderer/text/zh-CN/vacantFaults.ts'
import { faultWhat } from './faultWords.ts'

/** One step. */
export interface FaultStep {
  readonly step: keyof (typeof vacantFaults)['card']['steps']
  /** An instant. */
  readonly at: string
  /** Staff id of who did it, and of who entered it where that is another. */
  readonly by: string
  readonly enteredBy: string
  readonly what: string
  /** Number of its paper. */
  readonly paper: string
  /** Hashes. */
  readonly photos: readonly string[]
}

const PLAIN = { enteredBy: '', what: '', paper: '', photos: [] } as const

/** The steps in the language of `t`. */
export function faultChain(fault: Pick<OpenedFault, 'state' | 'movedHundredths'>, t: Text): readonly FaultStep[] {
  const { foundAt, foundBy, photos, notices, linkedAt, linkedBy, mendings, reinspections, sightings } = fault.state
  const steps: readonly FaultStep[] = [
    { ...PLAIN, step: 'found', at: foundAt, by: foundBy, what: faultWhat(fault, t), photos },
    ...sightings.map(({ at, by, what, photos: seen }): FaultStep => {
      return { ...PLAIN, step: 'sighted', at, by, what, photos: seen }
    }),
    ...notices.map(({ at, by, department, dueOn, number }): FaultStep => {
      const what = dueOn === '' ? department : t('vacantFaults.card.until', { department, day: dueOn })
      return { ...PLAIN, step: 'noticed', at, by, what, paper: number }
    }),
    ...(linkedAt === '' ? [] : [{ ...PLAIN, step: 'linked', at: linkedAt, by: linkedBy } as const]),
    ...mendings.map(({ at, by, toldBy, remark }): FaultStep => {
      return { ...PLAIN, step: 'mended', at, by, enteredBy: toldBy === by ? '' : toldBy, what: remark }
    }),
    ...reinspections.map(({ at, by, toldBy, isGood, remark, photos: seen }): FaultStep => {
      const step = isGood ? 'good' : 'bad'
      return { ...PLAIN, step, at, by, enteredBy: toldBy === by ? '' : toldBy, what: remark, photos: seen }
    }),
  ]
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
