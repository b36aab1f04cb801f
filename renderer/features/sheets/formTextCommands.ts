/** Commands on the texts of forms: load, decide, commit; and the words for what they refuse. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { formTexts } from '#renderer/text/zh-CN/formTexts.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  decideEnableFormText,
  decideSaveFormText,
  decideWithdrawFormText,
  type FormTextInput,
} from '#shared/domain/sheets/formTextDecisions.ts'

async function stateOf(desk: Desk, form: string) {
  return (await desk.store.db.formTexts.get(form))?.v
}

/** Saves a version of a form's texts. Refusals as `decideSaveFormText`. */
export function saveFormText(desk: Desk, form: string, blocks: readonly TextBlock[], input: FormTextInput) {
  return runCommand(desk, async (context) =>
    decideSaveFormText(input, { form, blocks, state: await stateOf(desk, form) }, context),
  )
}

/** Marks a version 已核对启用, from a leader's paper where one is given. Refusals as `decideEnableFormText`. */
export function enableFormText(desk: Desk, form: string, version: number, paper?: PaperDecision) {
  return runCommand(desk, async (context) =>
    decideEnableFormText({ form, version, state: await stateOf(desk, form) }, paper, context),
  )
}

/** Takes the mark back. Refusals as `decideWithdrawFormText`. */
export function withdrawFormText(desk: Desk, form: string, version: number) {
  return runCommand(desk, async (context) =>
    decideWithdrawFormText({ form, version, state: await stateOf(desk, form) }, context),
  )
}

type Refused = { readonly code: string; readonly detail?: Readonly<Record<string, unknown>> }

function isFormTextCode(code: string): code is keyof typeof formTexts.refusals {
  return Object.hasOwn(formTexts.refusals, code)
}

/** What happened, is it saved, what now; the place of an unknown placeholder stands in the words. */
export function formTextRefusalWords({ code, detail = {} }: Refused): RefusalWords {
  if (!isFormTextCode(code)) return paperRefusalWords(code)
  const say = text as unknown as (path: string, values: object) => string
  const part = (name: keyof RefusalWords): string => say(`formTexts.refusals.${code}.${name}`, detail)
  return { what: part('what'), saved: part('saved'), now: part('now') }
}
