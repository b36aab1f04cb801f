/** The running 15-minute clocks as the header says them (handbook R22). Pure: computed from the moment, never counted down. */

/** An item whose clock runs. */
export interface ClockLine {
  readonly id: string
  readonly unitCode: string
  /** Who told it, where no unit is known: a name, so that it can be covered. */
  readonly who: string
  readonly kind: string
  readonly matter: string
  /** Milliseconds since 1970 by which somebody must be there. */
  readonly byMs: number
}

const FIVE_MINUTES_MS = 300_000

/** `left`: time remains; `soon`: less than five minutes; `over`: it ran out. */
export type ClockState = 'left' | 'soon' | 'over'

/** How a clock stands at this moment. */
export function clockState(byMs: number, nowMs: number): ClockState {
  if (nowMs >= byMs) return 'over'
  return byMs - nowMs < FIVE_MINUTES_MS ? 'soon' : 'left'
}

/** The time left or over: `4:12`, from an hour on `1:04:12`. A second that has begun counts, so that 15 minutes begin with 15:00. */
export function clockFigures(byMs: number, nowMs: number): string {
  const seconds = nowMs >= byMs ? Math.floor((nowMs - byMs) / 1000) : Math.ceil((byMs - nowMs) / 1000)
  const two = (figure: number) => String(figure).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Most urgent first. */
export function byClock(lines: readonly ClockLine[]): readonly ClockLine[] {
  return lines.toSorted((a, b) => a.byMs - b.byMs)
}

/** What is to be said aloud now; `said` keeps `<id>@<byMs>/<state>` of what was, so that nothing is said twice. */
export function toAnnounce(
  lines: readonly ClockLine[],
  nowMs: number,
  said: Set<string>,
): readonly { readonly line: ClockLine; readonly state: 'soon' | 'over' }[] {
  return lines.flatMap((line) => {
    const state = clockState(line.byMs, nowMs)
    const mark = `${line.id}@${line.byMs}/${state}`
    if (state === 'left' || said.has(mark)) return []
    said.add(mark)
    return [{ line, state }]
  })
}
