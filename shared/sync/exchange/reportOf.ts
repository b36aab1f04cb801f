/** The look of the exchange that a desk shows (sync 4.10), out of what the session holds. */
import type { Arriving } from './knowledge.ts'
import type { ExchangeReport, ExchangeState, PeerReport } from './report.ts'
import type { ExchangeSession } from './session.ts'

/** What the session itself does not say. */
export interface ReportAround {
  readonly isWorking: boolean
  readonly state?: ExchangeState
  readonly detail?: string
}

/** Minutes matter: a smaller difference of clocks is not told. */
const CLOCK_GRAIN_MS = 60 * 1000

/** The report of a session. */
export function reportOf(session: ExchangeSession, { isWorking, state = 'ok', detail }: ReportAround): ExchangeReport {
  const { lastRoundMs, lastOkMs, waitingSinceMs, progress, short, differs, restored, renewed } = session
  const waiting = Math.max(0, session.ownSeq - session.publishedTo)
  return {
    state,
    isWorking,
    waiting,
    peers: peersOf(session),
    quarantine: [...session.quarantine.values()],
    ...(detail === undefined ? {} : { detail }),
    ...(lastRoundMs === undefined ? {} : { lastRoundMs }),
    ...(lastOkMs === undefined ? {} : { lastOkMs }),
    ...(waiting > 0 && waitingSinceMs !== undefined ? { oldestWaitingMs: waitingSinceMs } : {}),
    ...(session.parked.count > 0 ? { parked: session.parked } : {}),
    ...(progress ? { progress } : {}),
    ...(short ? { short } : {}),
    ...(differs ? { differs } : {}),
    ...(restored ? { restored } : {}),
    ...(renewed ? { renewed } : {}),
    ...(session.keysTwice === undefined ? {} : { keysTwice: session.keysTwice }),
    ...(session.publishesDirectly ? { publishesDirectly: true as const } : {}),
  }
}

function peersOf(session: ExchangeSession): readonly PeerReport[] {
  const { cards, acks, device, readMs, heardMs, frontier } = session
  // One whose card has not arrived is named too: its files wait for it.
  const waiting = [...session.arriving.values()].map((one) => one.device)
  const known = [...new Set([...cards.keys(), ...readMs.keys(), ...waiting])].filter((id) => id !== device).sort()
  return known.map((id) => {
    const ack = acks.get(id)
    const ahead = ack ? ack.atMs - ack.readMs : 0
    const hasOurs = device === undefined ? undefined : ack?.frontier[device]
    const arriving = arrivingOf(session, id)
    return {
      device: id,
      name: cards.get(id)?.name ?? '',
      version: cards.get(id)?.version ?? ack?.version ?? '',
      heardMs: heardMs.get(id) ?? 0,
      readMs: readMs.get(id) ?? 0,
      // An ack lies a while before it is read, so only what runs ahead is sure; what is behind is told once it is more than a day.
      clockAheadMs: ahead > CLOCK_GRAIN_MS || ahead < -LATE_MS ? ahead : 0,
      applied: frontier[id] ?? 0,
      ...(arriving ? { arriving } : {}),
      ...(hasOurs === undefined ? {} : { hasOurs }),
      ...(session.retired.has(id) ? { retired: true as const } : {}),
    }
  })
}

const LATE_MS = 24 * 60 * 60 * 1000

const WHY: Record<Arriving['why'], 'incomplete' | 'gap' | 'locked'> = {
  incomplete: 'incomplete',
  mismatch: 'incomplete',
  locked: 'locked',
  gap: 'gap',
  signer: 'gap',
  keys: 'gap',
  newer: 'incomplete',
}

/** Files that still move the frontier; a copy or an old file that stays broken is no news to anybody. */
function arrivingOf({ arriving, frontier }: ExchangeSession, device: string): PeerReport['arriving'] {
  const files = [...arriving.values()].filter(
    (file) => file.device === device && (file.range === undefined || file.range.last > (frontier[device] ?? 0)),
  )
  const [oldest] = [...files].sort((a, b) => a.sinceMs - b.sinceMs)
  return oldest && { files: files.length, sinceMs: oldest.sinceMs, why: WHY[oldest.why] }
}
