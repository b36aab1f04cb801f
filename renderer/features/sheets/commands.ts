/** Commands on the versions of forms: load, decide, commit. Issuing and printing are in `renderer/db`, where every module prints. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { decideConfirmTemplate, decideEnableTemplate, decideWithdrawTemplate } from '#shared/domain/sheets/decisions.ts'

async function templateOf(desk: Desk, { form }: PaperSource) {
  return (await desk.store.db.templates.get(form))?.v
}

/** Marks the form's present version 已核对启用, from a leader's paper where one is given. Refusals as `decideEnableTemplate`. */
export function enableTemplate(desk: Desk, source: PaperSource, paper?: PaperDecision) {
  const { form, templateVersion } = source
  return runCommand(desk, async (context) => {
    const facts = { template: await templateOf(desk, source), known: [templateVersion], ...(paper ? { paper } : {}) }
    return decideEnableTemplate(form, templateVersion, facts, context)
  })
}

/** Takes the mark back. Refusals as `decideWithdrawTemplate`. */
export function withdrawTemplate(desk: Desk, source: PaperSource) {
  return runCommand(desk, async (context) => {
    const template = await templateOf(desk, source)
    return decideWithdrawTemplate({ form: source.form, version: source.templateVersion, template }, context)
  })
}

/** A leader confirms the entry from paper. Refusals as `decideConfirmTemplate`. */
export function confirmTemplate(desk: Desk, source: PaperSource) {
  return runCommand(desk, async (context) => {
    const template = await templateOf(desk, source)
    return decideConfirmTemplate({ form: source.form, version: source.templateVersion, template }, context)
  })
}
