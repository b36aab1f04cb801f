/** 《装修管理服务协议》 (handbook 2.8, D5; order 110 art. 16): nine heads in the company's words, with what this case says below each. */

import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { DECLARED_LABELS } from '#shared/domain/decoration/cases/caseText.ts'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import { buildBlankFrame, buildSheetFrame, type SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { AGREEMENT_HEADS } from './agreementHeads.ts'
import { hasSum } from './clausesInCase.ts'
import {
  blockLines,
  fact,
  NO_PLACE,
  type PaperPlace,
  periodWords,
  REVIEW_PAPER_VERSION,
  type ReviewPaper,
  SIGN_BOXES,
} from './reviewPaperModel.ts'

/** What an agreement says of its case. */
export interface AgreementFacts {
  readonly place: PaperPlace
  readonly application: Pick<CaseState['application'], 'declared' | 'plannedFrom' | 'plannedTo' | 'siteManager'>
  /** 施工时间, line by line. */
  readonly hours: readonly string[]
  readonly charges: readonly ChargeLine[]
  readonly clauseVersion: number
  readonly clauses: readonly Clause[]
  /** `decoration.top-up-days`. */
  readonly topUpDays: number
}

const PARTIES = [SIGN_BOXES.agreed.owner, SIGN_BOXES.agreed.contractor, '物业服务企业']

function subject(hasContractor: boolean) {
  return {
    title: '装修管理服务协议',
    templateVersion: REVIEW_PAPER_VERSION,
    copyLabels: hasContractor ? ['物业联', '业主联', '装修单位联'] : ['物业联', '业主联'],
    signatures: hasContractor ? PARTIES : PARTIES.filter((party) => party !== SIGN_BOXES.agreed.contractor),
    seal: '物业服务企业（章）',
  }
}

/** The agreement of a case. **Throws** when `recordId` is not a UUID. Source: handbook 2.8, D5; order 110 art. 16. */
export function buildAgreement(facts: AgreementFacts, context: SheetContext): ReviewPaper {
  const { place, application, clauseVersion } = facts
  const { unit, owner, contractor, caseNumber } = place
  return {
    frame: buildSheetFrame({ ...subject(contractor !== ''), unit, owner }, context),
    facts: [
      [fact('申报编号', caseNumber, 10), fact('装修单位', contractor === '' ? '业主自装' : contractor, 14)],
      [
        fact('条款版本', clauseVersion === 0 ? '通用条款' : `第 ${clauseVersion} 版`, 10),
        fact('现场负责人', application.siteManager, 14),
      ],
    ],
    table: null,
    heads: headsOf(linesBelow(facts), place, context),
    isPosted: false,
  }
}

/** The same agreement to fill in by hand; clauses and hours are printed. **Throws** when `recordId` is not a UUID. */
export function buildBlankAgreement(
  facts: Pick<AgreementFacts, 'hours' | 'clauses' | 'clauseVersion' | 'topUpDays'>,
  context: SheetContext,
): ReviewPaper {
  const nothing = { declared: [], plannedFrom: '', plannedTo: '', siteManager: '' }
  const whole = { ...facts, place: NO_PLACE, application: nothing, charges: [] }
  const filled = buildAgreement(whole, context)
  return {
    ...filled,
    frame: buildBlankFrame(subject(true), context),
    facts: [
      [fact('申报编号', '', 10), fact('装修单位', '', 14)],
      [filled.facts[1]?.[0] ?? fact('条款版本', '', 10), fact('现场负责人', '', 14)],
    ],
  }
}

function headsOf(below: Readonly<Record<string, readonly string[]>>, place: PaperPlace, context: SheetContext) {
  return AGREEMENT_HEADS.map((head) => ({
    key: head.key,
    label: [...head.label],
    lines: [...blockLines(head, place, context), ...(below[head.key] ?? [])],
    isTicked: false,
  }))
}

function linesBelow(facts: AgreementFacts): Readonly<Record<string, readonly string[]>> {
  const { application, hours, charges, clauses, topUpDays } = facts
  const names: Readonly<Record<string, string>> = DECLARED_LABELS
  const declared = application.declared.map((item) => names[item] ?? item).join('、')
  const sums = clauses.filter(hasSum)
  return {
    content: [`申报项目：${declared === '' ? '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿' : declared}`],
    period: [`申报工期：${periodWords(application.plannedFrom, application.plannedTo)}`],
    hours,
    conduct: clauses.filter((clause) => !hasSum(clause)).map(({ code, text }) => `${code}　${text}`),
    fees: charges.map(({ name, amountFen }) => `${name}：${formatFen(amountFen as Fen)} 元`),
    liability:
      sums.length === 0
        ? ['本协议没有约定违约金。']
        : [...sums.map(sumLine), `扣款后，应在 ${topUpDays} 日内补足保证金；逾期不补足的，停工。`],
  }
}

function sumLine({ code, text, amountFen, per, withDamages, further }: Clause): string {
  const sum = `违约金 ${formatFen(amountFen as Fen)} 元${per === 'each' ? '/次' : ''}`
  const damages = withDamages ? '并按价赔偿。' : ''
  return `${code}　${text}：${sum}。${damages}${further}`
}
