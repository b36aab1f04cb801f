/** Move-in in the day of the desk: what to count at a handover, what the day's record says. */
import type { DayRecordLine, HandoverCount } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { moveIn } from '#renderer/text/zh-CN/moveIn.ts'
import { isDay } from '#shared/kernel/days.ts'
import { moveInWord } from './moveInWords.ts'
import { loadMoveInDay, loadPacketsReady, type MoveInAct } from './queries/moveInDay.ts'
import { visitBackWord } from './visitBacks/visitBackWords.ts'

/** Packets that lie ready; nothing where no case ever was. */
export async function moveInCounts(store: Store, t: Text = text): Promise<readonly HandoverCount[]> {
  const found = await loadPacketsReady(store)
  if (found === undefined || found.ready + found.atDesk === 0) return []
  const aside = found.atDesk === 0 ? {} : { aside: t('moveInDesk.handover.atDesk', { count: found.atDesk }) }
  return [{ id: 'moveIn/packets', label: t('moveInDesk.handover.packets'), expected: found.ready, ...aside }]
}

/** Who was dealt with on a day, as 《客服中心工作记录表》 lists it. */
export async function moveInDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  if (!isDay(day)) return []
  const t = paperText()
  return (await loadMoveInDay(store, day)).map((act) => ({
    ...{ at: act.at, unit: act.unit, who: act.who, passedTo: '' },
    matter: matterWords(act, t),
    handling: handlingWords(act, t),
  }))
}

function matterWords({ act, of }: MoveInAct, t: Text): string {
  if (act === 'received') return t('moveInDesk.record.received', { who: comerWords(of, t) })
  if (act === 'visitedBack') return t('moveInDesk.record.visitedBack', { turn: visitBackWord('turns', of, t) })
  if (act === 'lost' || act === 'returned') return t(`moveInDesk.record.${act}`, { thing: moveInWord('handed', of, t) })
  return t(`moveInDesk.record.${act}`)
}

function handlingWords({ act, faults }: MoveInAct, t: Text): string {
  if (act !== 'inspected') return t('moveInDesk.record.done')
  return faults === 0 ? t('moveInDesk.record.noFaults') : t('moveInDesk.record.faults', { count: faults })
}

function comerWords(comer: string, t: Text): string {
  const known = Object.keys(moveIn.comers).find((one) => one === comer)
  return t(`moveIn.comers.${(known ?? 'owner') as keyof typeof moveIn.comers}`)
}
