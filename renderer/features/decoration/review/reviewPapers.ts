/** 管理服务协议, 承诺书, 告知书, 邻里告知 and 审图意见单 as forms of the desk, with the blocks that a company words itself. */
import type { NamedTextBlock, PaperSource } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import {
  blankHoursOf,
  drawnOnPaper,
  loadClausesInUse,
  loadReviewTerms,
} from '#renderer/features/decoration/queries/reviewPapers.ts'
import { text } from '#renderer/text/text.ts'
import { AGREEMENT_HEADS } from '#shared/domain/decoration/review/agreementHeads.ts'
import { buildBlankAgreement } from '#shared/domain/decoration/review/agreementSheet.ts'
import {
  buildBlankNeighbourNotice,
  buildBlankNotice,
  NEIGHBOUR_BLOCK,
  NOTICE_BLOCKS,
} from '#shared/domain/decoration/review/noticeSheets.ts'
import { buildBlankOpinion } from '#shared/domain/decoration/review/opinionSheet.ts'
import {
  REVIEW_FORMS,
  REVIEW_PAPER_VERSION,
  type ReviewForm,
  type ReviewPaper,
} from '#shared/domain/decoration/review/reviewPaperModel.ts'
import { buildBlankUndertaking, STATEMENTS_BLOCK } from '#shared/domain/decoration/review/undertakingSheet.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import { reviewRefusalWords } from './reviewWords.ts'

const BLOCKS: Readonly<Record<ReviewForm, readonly NamedTextBlock[]>> = {
  'decoration-agreement': AGREEMENT_HEADS.map(({ label: _, ...block }) => ({
    ...block,
    name: () => text(`decorationReview.heads.${block.key}`),
    hint: () => text('decorationReview.headHint'),
  })),
  'decoration-undertaking': [
    {
      ...STATEMENTS_BLOCK,
      name: () => text('decorationReview.blocks.statements'),
      hint: () => text('decorationReview.blocks.statementsHint'),
    },
  ],
  'decoration-notice': [
    { ...NOTICE_BLOCKS.forbidden, name: () => text('decorationReview.blocks.forbidden') },
    { ...NOTICE_BLOCKS.notes, name: () => text('decorationReview.blocks.notes') },
  ],
  'neighbour-notice': [
    {
      ...NEIGHBOUR_BLOCK,
      name: () => text('decorationReview.blocks.neighbours'),
      hint: () => text('decorationReview.blocks.neighboursHint'),
    },
  ],
  'drawing-review': [],
}

async function blankOf(form: ReviewForm, context: SheetContext, store: Store): Promise<ReviewPaper> {
  const hours = await blankHoursOf(store)
  const { extinguishers, topUpDays } = await loadReviewTerms(store)
  switch (form) {
    case 'decoration-agreement': {
      const { version, clauses } = await loadClausesInUse(store)
      return buildBlankAgreement({ hours, clauses, clauseVersion: version, topUpDays }, context)
    }
    case 'decoration-undertaking':
      return buildBlankUndertaking(extinguishers, context)
    case 'decoration-notice':
      return buildBlankNotice(hours, context)
    case 'neighbour-notice':
      return buildBlankNeighbourNotice(hours, context)
    case 'drawing-review':
      return buildBlankOpinion(context)
  }
}

/** Those that come back signed. */
const SIGNED: ReadonlySet<ReviewForm> = new Set(['decoration-agreement', 'decoration-undertaking', 'decoration-notice'])

function paperOf(form: ReviewForm): PaperSource {
  return {
    form,
    templateVersion: REVIEW_PAPER_VERSION,
    paper: 'A4',
    ...(SIGNED.has(form) ? { awaitsReturn: true as const, drawnFor: drawnOnPaper } : {}),
    blocks: BLOCKS[form],
    title: () => text(`papers.forms.${form}`),
    // Nobody's file alone says what is agreed.
    build: async () => err({ code: 'open-the-case' }),
    refusal: (code) => (code === 'open-the-case' ? reviewRefusalWords(code) : undefined),
    blank: async (context, store) => (await blankOf(form, context, store)) as unknown as JsonObject,
  }
}

const PAPERS = Object.fromEntries(REVIEW_FORMS.map((form) => [form, paperOf(form)])) as Readonly<
  Record<ReviewForm, PaperSource>
>

/** The form of one of these papers. */
export function reviewPaper(form: ReviewForm): PaperSource {
  return PAPERS[form]
}

/** All of them, for the module. */
export const reviewPapers: readonly PaperSource[] = REVIEW_FORMS.map(reviewPaper)
