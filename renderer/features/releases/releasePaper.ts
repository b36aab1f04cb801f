/** 《物品搬运放行单》 as a form of the desk: filled in beside the hub, blank for a power cut. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { text } from '#renderer/text/text.ts'
import { buildBlankReleaseSlip } from '#shared/domain/releases/releaseSlip.ts'
import { RELEASE_SLIP_VERSION } from '#shared/domain/releases/releaseSlipModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'

/** Its copies come back by the weekly check, not one by one: it does not wait as 待签回. */
export const releasePaper: PaperSource = {
  form: 'release-slip',
  templateVersion: RELEASE_SLIP_VERSION,
  paper: 'A4',
  title: () => text('releases.title'),
  // Nobody's file knows what is carried out of the door.
  build: async () => err({ code: 'goods-missing' }),
  refusal: (code) => {
    if (code !== 'goods-missing') return undefined
    const part = (name: 'what' | 'saved' | 'now') => text(`releases.paperRefusal.${name}`)
    return { what: part('what'), saved: part('saved'), now: part('now') }
  },
  blank: (context) => buildBlankReleaseSlip(context) as unknown as JsonObject,
}
