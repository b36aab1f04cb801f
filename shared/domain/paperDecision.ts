/**
 * 代录 (handbook D19): the desk enters the decision of a role that has no screen, from its signed paper. The act is marked,
 * may be confirmed later by the role itself, and is never entered by the one who proposed it.
 */
import { z } from 'zod'
import { compareDays, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { PAPER_SUFFIX } from './commandNames.ts'
import type { DecisionContext, RecordItem } from './draft.ts'
import { DESK, isRole } from './roles.ts'

/** Where the signed paper is and whose decision it carries. */
export const paperDecisionSchema = z.object({
  role: z.string().refine(isRole),
  name: z.string().min(1).max(60),
  /** Day on the paper. */
  paperDay: z.string().refine(isDay),
  /** Copy number of the paper (份号), as filed. */
  copyNo: z.string().min(1).max(40),
})
/** One signed paper, as the desk files it. */
export type PaperDecision = z.infer<typeof paperDecisionSchema>

/** Data field under which an event carries its paper. */
export const PAPER_FIELD = 'onPaper'

/** Why a decision cannot be entered from paper. */
export type PaperRefusal = Refusal<
  'paper-incomplete' | 'paper-in-future' | 'paper-role-cannot' | 'own-proposal' | 'beyond-role'
>

/** What the role would record at a screen of its own, and who proposed it, where somebody did. */
export interface DecisionToEnter {
  readonly cmd: string
  readonly item: RecordItem
  readonly proposedBy?: string
}

/**
 * The event and command of `item`, entered from paper.
 * **Refuses** `paper-incomplete` (which field), `paper-in-future`, `paper-role-cannot` when the paper's role could not decide
 * this either, `own-proposal` when the actor proposed it, `beyond-role` when the actor is not at the desk.
 * Source: handbook D19.
 */
export function enterOnPaper(
  { cmd, item, proposedBy }: DecisionToEnter,
  paper: PaperDecision,
  context: DecisionContext,
): Result<{ readonly cmd: string; readonly item: RecordItem }, PaperRefusal> {
  const parsed = paperDecisionSchema.safeParse({
    ...paper,
    name: normalizeName(paper.name),
    copyNo: normalizeText(paper.copyNo),
  })
  if (!parsed.success)
    return err({ code: 'paper-incomplete', field: String(parsed.error.issues[0]?.path[0] ?? 'name') })
  if (!(DESK as readonly string[]).includes(context.actor.role)) return err({ code: 'beyond-role' })
  if (proposedBy === context.actor.id) return err({ code: 'own-proposal' })
  if (compareDays(parsed.data.paperDay, context.today) > 0) return err({ code: 'paper-in-future', field: 'paperDay' })
  if (context.mayAct(cmd, parsed.data.role) !== 'allowed') return err({ code: 'paper-role-cannot', field: 'role' })
  const data: JsonObject = { ...item.data, [PAPER_FIELD]: parsed.data }
  return ok({ cmd: `${cmd}${PAPER_SUFFIX}`, item: { ...item, data } })
}

/** The paper an event was entered from, if it was. */
export function paperOf(data: JsonObject): PaperDecision | undefined {
  const parsed = paperDecisionSchema.safeParse(data[PAPER_FIELD])
  return parsed.success ? parsed.data : undefined
}
