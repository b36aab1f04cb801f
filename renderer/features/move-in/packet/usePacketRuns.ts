/** Preparing and printing the packets of many homes: begun on the screen, going on when it is left. */
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import {
  type PacketHome,
  type PacketPart,
  prepareMany,
  runPackets,
} from '#renderer/features/move-in/commands/packetRun.ts'
import { printPart, savePart } from '#renderer/papers/paperJobs.tsx'
import { isPacketRunning, type PacketRun, usePacketRun } from '#renderer/stores/usePacketRun.ts'
import { text } from '#renderer/text/text.ts'

/** What a run does with the packets. */
export type PacketRunKind = PacketRun['kind']

/** How many homes one PDF holds: more would keep a slow desk's printing browser busy for longer than the host waits. */
export const PART_SIZES = [1, 5, 10, 20] as const

const isCancelled = (): boolean => usePacketRun.getState().run?.isStopping === true

function fileName({ homes }: PacketPart): string {
  const from = homes[0]?.unit ?? ''
  const to = homes.at(-1)?.unit ?? from
  return from === to ? `${from} ${text('moveInPacket.title')}` : text('moveInPacket.run.fileName', { from, to })
}

async function run(
  desk: Desk,
  homes: readonly PacketHome[],
  { kind, perPart }: { readonly kind: PacketRunKind; readonly perPart: number },
): Promise<void> {
  const { begin, tell: onProgress, end } = usePacketRun.getState()
  begin(kind, homes.length)
  const wish = { isCancelled, onProgress }
  const handPdf = (part: PacketPart) => savePart(desk, part.order, fileName(part))
  const handPaper = (part: PacketPart) => printPart(desk, part.order)
  try {
    if (kind === 'prepare') end(await prepareMany(desk, homes, wish))
    // A printer takes one home at a time: what lies in its tray is one packet after the other.
    else if (kind === 'print') end(await runPackets(desk, homes, { ...wish, perPart: 1, hand: handPaper }))
    else end(await runPackets(desk, homes, { ...wish, perPart, hand: handPdf }))
  } catch (fault) {
    end({ done: [], failed: [], left: homes, stopped: 'failed' })
    throw fault
  }
}

/** Begins a run; a second one waits for nobody and does not begin. */
export function usePacketRuns() {
  const desk = useDesk()
  const current = usePacketRun(({ run: one }) => one)
  return {
    run: current,
    isRunning: isPacketRunning(current),
    start: (homes: readonly PacketHome[], how: { readonly kind: PacketRunKind; readonly perPart: number }) => {
      if (isPacketRunning(usePacketRun.getState().run) || homes.length === 0) return
      void run(desk, homes, how)
    },
  }
}
