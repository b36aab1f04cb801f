/** 《装修申报表》 and 《装修资料缺件条》 as forms of the desk. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { text } from '#renderer/text/text.ts'
import { DECORATION_APPLICATION_VERSION } from '#shared/domain/decoration/cases/applicationModel.ts'
import { buildBlankDecorationApplication } from '#shared/domain/decoration/cases/applicationSheet.ts'
import {
  buildBlankDecorationMissing,
  DECORATION_MISSING_VERSION,
} from '#shared/domain/decoration/cases/missingSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import { caseRefusalWords } from './caseWords.ts'

/** Both are issued from a case; a file alone does not know what is declared. */
const refusal = (code: string) => (code === 'declared-missing' ? caseRefusalWords(code) : undefined)
const build = async () => err({ code: 'declared-missing' })

/** The signed form comes back: it waits as 待签回 until it is scanned. */
export const applicationPaper: PaperSource = {
  form: 'decoration-application',
  templateVersion: DECORATION_APPLICATION_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.decoration-application'),
  build,
  refusal,
  blank: (context) => buildBlankDecorationApplication(context) as unknown as JsonObject,
}

/** What lacks goes along with the client. */
export const missingPaper: PaperSource = {
  form: 'decoration-missing',
  templateVersion: DECORATION_MISSING_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.decoration-missing'),
  build,
  refusal,
  blank: (context) => buildBlankDecorationMissing(context) as unknown as JsonObject,
}
