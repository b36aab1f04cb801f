/** Notices in the buildings (handbook R25): posted, taken down when they end, kept where they are to be kept. */
import { OWN_SLIP } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventPolicy, EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A notice as the desk sees it. */
export interface NoticeState extends JsonObject {
  readonly status: 'posted' | 'down' | 'void'
  readonly title: string
  readonly text: string
  /** Where it hangs, in words: 1#大堂、2#电梯. */
  readonly places: readonly string[]
  readonly fromDay: string
  readonly untilDay: string
  /** Whether the sheet is to be kept in the archive once it is down. */
  readonly keep: boolean
  readonly postedAt: string
  readonly postedBy: string
  /** Places from which it is down already. */
  readonly downFrom: readonly string[]
  readonly downAt: string
  /** Where the kept sheet lies; empty until then. */
  readonly box: string
}

const NO_NOTICE: NoticeState = {
  status: 'void',
  title: '',
  text: '',
  places: [],
  fromDay: '',
  untilDay: '',
  keep: false,
  postedAt: '',
  postedBy: '',
  downFrom: [],
  downAt: '',
  box: '',
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}
const textsIn = ({ data }: LiveEvent, field: string): readonly string[] => {
  const value = data[field]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** State of one notice: down once it is gone from every place it was posted at. */
export function foldNotice(events: readonly LiveEvent[]): { state: NoticeState; violations: Violation[] } {
  const posted = events.find((event) => event.ev === 'posted')
  if (!posted) return { state: NO_NOTICE, violations: [] }
  const takings = events.filter((event) => event.ev === 'taken-down')
  const places = textsIn(posted, 'places')
  const downFrom = places.filter((place) => takings.some((event) => textsIn(event, 'places').includes(place)))
  const isDown = takings.length > 0 && downFrom.length === places.length
  const state: NoticeState = {
    status: isDown ? 'down' : 'posted',
    title: textIn(posted, 'title'),
    text: textIn(posted, 'text'),
    places,
    fromDay: textIn(posted, 'fromDay'),
    untilDay: events
      .filter((event) => event.ev === 'prolonged')
      .reduce((_, event) => textIn(event, 'untilDay'), textIn(posted, 'untilDay')),
    keep: posted.data.keep === true,
    postedAt: posted.at,
    postedBy: posted.actor.id,
    downFrom,
    downAt: isDown ? (takings.at(-1)?.at ?? '') : '',
    box: takings.reduce((box, event) => textIn(event, 'box') || box, ''),
  }
  return { state, violations: [] }
}

const MENDABLE: EventPolicy = { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] }

/** How notices fold. */
export const noticeSpec: EventSpec<NoticeState> = {
  kind: 'events',
  entity: 'notice',
  events: { posted: MENDABLE, prolonged: MENDABLE, 'taken-down': MENDABLE },
  rules: [],
  fold: foldNotice,
}

const notice: EntityDeclaration = {
  spec: noticeSpec as EventSpec,
  table: 'notices',
  retention: { years: 3, basis: 'operation' },
}

/** The notice module's pure half. */
export const noticesModule: DomainModule = {
  name: 'notices',
  entities: [notice],
  commands: {
    'notice.post': DESK,
    'notice.prolong': DESK,
    'notice.takeDown': DESK,
    'notice.correct': DESK,
    'notice.undo': DESK,
    'notice.void': LEADERS,
  },
}
