/** Words of a tile of the wall: short ones, they stand on one line. */
import type { Text } from '#renderer/text/text.ts'
import type { SlotStanding } from '#shared/domain/decoration/patrols/slots.ts'
import type { WallTile } from '#shared/domain/decoration/patrols/wall.ts'

/** 上 待巡. */
export function slotWords(name: 'morning' | 'afternoon', standing: SlotStanding, t: Text): string {
  return `${t(`decorationPatrols.wall.slots.${name}`)} ${t(`decorationPatrols.wall.standings.${standing}`)}`
}

/** What asks for somebody, and the days that are left. */
export function markWords({ marks, daysLeft, passes }: WallTile, t: Text): string {
  const words = marks.flatMap((mark) => {
    if (mark === 'ended') return []
    return mark === 'passes' ? t('decorationPatrols.wall.passes', { count: passes }) : t(WORDS[mark])
  })
  return [...words, daysWords(daysLeft, t)].join(' · ')
}

const WORDS = {
  'hot-work': 'decorationPatrols.wall.hotWork',
  stopped: 'decorationPatrols.wall.stopped',
  'top-up': 'decorationPatrols.wall.topUp',
  rework: 'decorationPatrols.wall.rework',
  asked: 'decorationPatrols.wall.asked',
} as const

function daysWords(daysLeft: number, t: Text): string {
  if (daysLeft === 0) return t('decorationPatrols.wall.lastDay')
  if (daysLeft < 0) return t('decorationPatrols.wall.ended', { count: -daysLeft })
  return t('decorationPatrols.wall.days', { count: daysLeft })
}
