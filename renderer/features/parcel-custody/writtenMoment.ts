/** Instants as papers, files and printed lists write them, in the community's zone; empty for what is no instant. */
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'

/** `2026-11-21 14:05`. */
export function writtenMoment(at: string, zone: string): string {
  const ms = Date.parse(at)
  return Number.isNaN(ms) ? '' : `${dayInZone(ms, zone)} ${clockInZone(ms, zone)}`
}

/** `11-21 14:05`: what lies in custody is rarely older than a year. */
export function cellMoment(at: string, zone: string): string {
  return writtenMoment(at, zone).slice('2026-'.length)
}
