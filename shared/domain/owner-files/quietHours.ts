/** 免打扰: the hours in which a household is not to be called or rung (handbook 2.1). */

/** Hours as stored on a unit; a field that nobody wrote is absent. */
export interface QuietHours {
  /** `22:00` in the community's zone. */
  readonly quietFrom?: string | null
  readonly quietTo?: string | null
}

/** `none`: no hours on file; `later`: not now; `now`: within them. */
export type QuietState = 'none' | 'later' | 'now'

/** Whether it is quiet at a minute of the day (0 to 1439); hours over midnight run into the next day. Source: handbook 2.1. */
export function quietState({ quietFrom, quietTo }: QuietHours, minute: number): QuietState {
  const from = minuteOf(quietFrom)
  const to = minuteOf(quietTo)
  if (from === undefined || to === undefined) return 'none'
  const isInside = from < to ? minute >= from && minute < to : minute >= from || minute < to
  return isInside ? 'now' : 'later'
}

function minuteOf(time: string | null | undefined): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time ?? '') ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
