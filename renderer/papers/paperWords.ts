/** Words of papers: names of forms, refusals, and why a control cannot be used on this host. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { label, type Text, text } from '#renderer/text/text.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import type { RecordCodeRefusal } from '#shared/domain/sheets/recordCode.ts'
import { FORMS, type FormId } from '#shared/domain/sheets/schema.ts'
import type { Capability } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'

type PaperCode = keyof (typeof papers)['refusals']

function isSheetCode(code: string): code is PaperCode {
  return Object.hasOwn(papers.refusals, code)
}

/** What happened, is it saved, what now, for any refusal of a paper, its printer or its host. */
export function paperRefusalWords(code: string): RefusalWords {
  if (code === 'own-pdf-missing' || code === 'own-pdf-use-pdf') return moduleRefusalWords('formTexts', code)
  return isSheetCode(code) ? moduleRefusalWords('papers', code) : foreignRefusalWords(code)
}

/** Name of a form in the screen language, or in that of `t`; of a form of a newer version, its id. */
export function formTitle(form: string, t: Text = text): string {
  return Object.hasOwn(FORMS, form) ? t(`papers.forms.${form as FormId}`) : form
}

/** Why this host cannot, in words; undefined where it can. */
export function whyNot(desk: Pick<Desk, 'info'>, capability: Extract<Capability, 'pdf' | 'print'>): string | undefined {
  // A page in a browser prints by the browser's own dialog, whatever its host can do.
  if (capability === 'print' && desk.info.host !== 'electron') return undefined
  const answer = desk.info.capabilities[capability]
  return answer === true ? undefined : label(`papers.cannot.${answer}`)
}

/** Words for a scanned text that looks like a record code and is none that can be read; undefined for what may be a number. */
export function codeRefusalWords(parsed: Result<string, RecordCodeRefusal>): RefusalWords | undefined {
  if (parsed.ok || parsed.error.code === 'not-a-record-code') return undefined
  return moduleRefusalWords('papers', parsed.error.code)
}
