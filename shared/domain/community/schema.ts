/**
 * The community itself: its name, company, time zone and the company's own changes to the working-day calendar.
 * One record with a fixed id, so that every desk meets on it.
 */
import { z } from 'zod'
import { FLAGGED, QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import { isDay } from '#shared/kernel/days.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { isTimeZone } from '#shared/kernel/zone.ts'
import { BUILDING_SETTINGS } from './buildingSettings.ts'
import { PROJECT_SETTINGS } from './projectSettings.ts'
import { SERVICE_SETTINGS } from './serviceSettings.ts'

/** Id of the only community record of a workspace. */
export const COMMUNITY_ID = 'community'

/** Time zone of a community that does not say otherwise (sync 4.2). */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

const shortText = z.string().transform(normalizeText).pipe(z.string().min(1).max(60))
const optionalText = z.string().transform(normalizeText).pipe(z.string().max(60))

/** What a supervisor fills in for the community. Every title, name and number on paper comes from here (handbook R8 [C]). */
export const communitySchema = z.object({
  /** 小区名称, as printed. */
  name: shortText,
  /** 物业公司, as printed; may be empty. */
  company: optionalText,
  /** 服务电话, as printed; may be empty. */
  hotline: optionalText,
  /** IANA zone that gives every day (sync 4.2). */
  timeZone: z.string().refine(isTimeZone, { message: 'unknown-zone' }),
})
/** The community as people fill it in. */
export type Community = z.infer<typeof communitySchema>

/** Kinds of a changed calendar day: a public holiday, a working make-up weekend day, a plain working day. */
export const CALENDAR_DAY_KINDS = ['holiday', 'make-up', 'workday'] as const
/** What a supervisor fills in for one day. */
export const calendarDaySchema = z.object({
  day: z.string().refine(isDay, { message: 'not-a-day' }),
  kind: z.enum(CALENDAR_DAY_KINDS),
  name: optionalText,
})
/** One change of the shipped working-day calendar; its id is the day (handbook section 4 item 17). */
export type CalendarDay = z.infer<typeof calendarDaySchema>

const community: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'community',
    fields: { name: FLAGGED, company: QUIET, hotline: QUIET, timeZone: FLAGGED },
  },
  table: 'communities',
  retention: { years: 'long-term', basis: 'operation' },
}

const calendarDay: EntityDeclaration = {
  spec: { kind: 'register', entity: 'calendarDay', fields: { kind: FLAGGED, name: QUIET } },
  table: 'calendarDays',
  retention: { years: 'long-term', basis: 'operation' },
}

/** 楼栋; its id comes from its code, so that two desks that add one building add the same one (sync 4.3). */
const building: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'building',
    // firstMoveInDay: 首期入伙, from which the 60-day exception counts (handbook D4).
    fields: { code: FLAGGED, name: QUIET, phase: QUIET, floors: QUIET, firstMoveInDay: FLAGGED },
  },
  table: 'buildings',
  retention: { years: 'long-term', basis: 'operation' },
}

/** 单元 of a building: its floors, lowest to highest, and how many units a floor has. */
const entrance: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'entrance',
    fields: { buildingId: FLAGGED, code: FLAGGED, floorFrom: QUIET, floorTo: QUIET, unitsPerFloor: QUIET },
  },
  table: 'entrances',
  retention: { years: 'long-term', basis: 'operation' },
}

/** Which officer looks after which building (handbook R23, R27, R109). */
const towerDuty: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'towerDuty',
    fields: { staffId: FLAGGED, buildingId: FLAGGED, active: FLAGGED },
  },
  table: 'towerDuties',
  retention: { years: 'long-term', basis: 'operation' },
}

/**
 * A number or text that is the project's to set (handbook tag [C]), valid from a day; its id is `key@day`, so that two desks that set
 * one value for one day meet. A null value is the default again; a setting nobody touched has no row.
 */
const setting: EntityDeclaration = {
  spec: { kind: 'register', entity: 'setting', fields: { value: FLAGGED, fromDay: FLAGGED } },
  table: 'settings',
  retention: { years: 'long-term', basis: 'operation' },
}

/** The community module's pure half. */
export const communityModule: DomainModule = {
  name: 'community',
  entities: [community, calendarDay, building, entrance, towerDuty, setting],
  settings: [...PROJECT_SETTINGS, ...SERVICE_SETTINGS, ...BUILDING_SETTINGS],
  commands: {
    'community.found': LEADERS,
    'community.configure': LEADERS,
    'calendar.set': LEADERS,
    'building.save': LEADERS,
    'building.remove': LEADERS,
    'building.makeUnits': LEADERS,
    'towerDuty.set': LEADERS,
    'setting.set': LEADERS,
  },
}
