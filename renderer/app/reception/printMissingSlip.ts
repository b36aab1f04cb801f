/** Prints 「缺什么」 for the resident to take along: nobody's name, nothing that is settled among desks. */
import type { HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { onPrinter, printerOf } from '#renderer/db/printers.ts'
import type { Store } from '#renderer/db/store.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import {
  MISSING_SLIP_ID,
  type MissingSlip,
  missingSlipModel,
  slipGroups,
} from '#shared/domain/desk-visits/missingSlip.ts'

/** Prints the slip and says what became of it. */
export async function printMissingSlip(desk: Desk, subject: HubSubject, matters: readonly OpenMatter[]): Promise<void> {
  try {
    const slip = await missingSlipOf(desk.store, subject, matters)
    if (slip === undefined) {
      showNotice(text('hub.slip.nothing'))
      return
    }
    const sheet = { sheetId: MISSING_SLIP_ID, model: missingSlipModel(slip), paper: slip.paper, copies: 1 }
    const job = await onPrinter(desk.store, sheet)
    if (desk.info.host !== 'electron') {
      await printInFrame(job)
      showNotice(text('hub.slip.dialogClosed'))
      return
    }
    const printed = await desk.bridge.printing.print(job)
    if (printed.ok) showNotice(text('hub.slip.printed'))
    else if (printed.error.code !== 'cancelled') showNotice(text('hub.slip.failed'), { role: 'alert' })
  } catch {
    showNotice(text('hub.slip.failed'), { role: 'alert' })
  }
}

/** The slip; undefined where nothing may stand on it. What two desks contest is not the resident's. */
export async function missingSlipOf(
  store: Store,
  subject: HubSubject,
  matters: readonly OpenMatter[],
): Promise<MissingSlip | undefined> {
  const lines = matters
    .filter(({ state }) => state !== 'contested')
    .map(({ turn, text: words, due }) => ({
      turn,
      text: words,
      due: due === undefined ? '' : text('hub.slip.due', { day: due }),
    }))
  if (lines.length === 0) return undefined
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v
  const { name = '', hotline = '' } = community ?? {}
  const paper = await paperOf(store)
  const { groups, left } = slipGroups(lines, titles(), paper)
  return {
    community: name,
    title: text('hub.slip.title'),
    unit: await unitOf(store, subject),
    day: store.dayOf(store.clock.nowMs()),
    groups,
    more: left === 0 ? '' : text('hub.slip.more', { count: left }),
    foot: hotline === '' ? text('hub.slip.footPlain') : text('hub.slip.foot', { hotline }),
    paper,
  }
}

function titles() {
  return {
    owner: text('hub.slip.turns.owner'),
    us: text('hub.slip.turns.us'),
    engineering: text('hub.slip.turns.engineering'),
  }
}

/** A desk with a printer for small continuous paper prints slips there. */
async function paperOf(store: Store): Promise<MissingSlip['paper']> {
  return (await printerOf(store, 'continuous-93')) === undefined ? 'A5' : 'continuous-93'
}

/** Code of the unit, or of the person's present one. */
async function unitOf(store: Store, { kind, id }: HubSubject): Promise<string> {
  if (kind === 'unit') return (await store.db.units.get(id))?.v.code ?? ''
  const stays = await store.db.stays.where('v.personId').equals(id).sortBy('id')
  const open = stays.find((stay) => !stay.deleted && (stay.v.toDay ?? null) === null)
  return (await store.db.units.get(open?.v.unitId ?? ''))?.v.code ?? ''
}
