/** Ready messages for whoever waits (handbook D15): what a household is sent, and what is posted in a building's group, which names nobody. */

/** One thing as a message says it: never what a resident deposited. */
export interface WaitingThing {
  readonly tag: string
  /** 顺丰速运, or the kind. */
  readonly what: string
}

/** What every message ends with; hours as the project sets them. */
export interface NoticeHouse {
  readonly company: string
  readonly hours: readonly string[]
  readonly hotline: string
}

/** Things of one unit, with the recipient's name where there is one. */
export interface HouseholdNotice {
  readonly unit: string
  readonly name: string
  readonly things: readonly WaitingThing[]
}

/** A household's own message. Source: handbook D15. */
export function householdMessage({ unit, name, things }: HouseholdNotice, house: NoticeHouse): string {
  const whom = [unit, name].filter((part) => part !== '').join(' ')
  const list = things.map(({ tag, what }) => `${what}（${tag}）`).join('、')
  return `${head(house)}${whom === '' ? '' : `${whom}：`}您好！您有 ${things.length} 件物品在前台待领：${list}。${foot(house)}`
}

/**
 * A building's message for its chat group: units and how many, no name, no carrier, no number of anything that could be fetched with it.
 * Source: handbook D15.
 */
export function buildingMessage(building: string, units: ReadonlyMap<string, number>, house: NoticeHouse): string {
  const list = [...units].map(([unit, count]) => (count > 1 ? `${unit}（${count} 件）` : unit)).join('、')
  return `${head(house)}${building === '' ? '' : `${building} `}各位邻居，以下房号有物品在前台待领：${list}。${foot(house)}`
}

const head = ({ company }: NoticeHouse): string => (company === '' ? '' : `【${company}】`)

function foot({ hours, hotline }: NoticeHouse): string {
  const when = hours.length === 0 ? '' : `领取时间 ${hours.join('、')}。`
  return `请凭寄存牌号或证件到前台领取。${when}${hotline === '' ? '' : `电话 ${hotline}。`}`
}
