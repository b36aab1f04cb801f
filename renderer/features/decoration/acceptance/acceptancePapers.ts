/** 《装修验收单》 as a form of the desk: issued with what was found, blank to walk with. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { text } from '#renderer/text/text.ts'
import {
  ACCEPTANCE_SHEET_VERSION,
  buildBlankAcceptanceSheet,
} from '#shared/domain/decoration/acceptance/acceptanceSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import { acceptanceRefusalWords } from './acceptanceWords.ts'

/** Signed by owner, contractor and engineering: it waits until it is scanned in. */
export const acceptancePaper: PaperSource = {
  form: 'decoration-acceptance',
  templateVersion: ACCEPTANCE_SHEET_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.decoration-acceptance'),
  build: async () => err({ code: 'not-asked' }),
  refusal: acceptanceRefusalWords,
  blank: (context) => buildBlankAcceptanceSheet(context) as unknown as JsonObject,
}
