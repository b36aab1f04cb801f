/** 许可证, 出入证 and their register as forms of the desk: issued with what they prove, blank for a power cut. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { hoursFactsOf, loadHoursRules } from '#renderer/features/decoration/queries/hours.ts'
import { type PassLine, readPeople } from '#renderer/features/decoration/queries/people.ts'
import { text } from '#renderer/text/text.ts'
import { scheduleLines } from '#shared/domain/decoration/hours/scheduleText.ts'
import {
  buildBlankPassRegister,
  buildPassRegister,
  PASS_REGISTER_VERSION,
  type PassRegisterLine,
} from '#shared/domain/decoration/people/passRegisterSheet.ts'
import { buildBlankPassSheet, PASS_SHEET_VERSION } from '#shared/domain/decoration/people/passSheet.ts'
import {
  buildBlankPermitSheet,
  FORBIDDEN_BLOCK,
  PERMIT_SHEET_VERSION,
} from '#shared/domain/decoration/people/permitSheet.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { permitRefusalWords } from './peopleWords.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** 《装修施工许可证》: issued on the case's card, by its guard. */
export const permitPaper: PaperSource = {
  form: 'decoration-permit',
  templateVersion: PERMIT_SHEET_VERSION,
  paper: 'A4',
  blocks: [{ ...FORBIDDEN_BLOCK, name: () => text('decorationPeople.papers.forbidden') }],
  title: () => text('papers.forms.decoration-permit'),
  build: async () => err({ code: 'issue-on-case' }),
  refusal: permitRefusalWords,
  blank: async (context, store) => asJson(buildBlankPermitSheet(context, await scheduleOf(store, context))),
}

async function scheduleOf(store: Store, { at }: SheetContext): Promise<readonly string[]> {
  const facts = hoursFactsOf(await loadHoursRules(store), null)
  return scheduleLines({ from: at.day, to: at.day }, facts)
}

/** 《施工人员出入证》: cards of the passes of one act. */
export const passPaper: PaperSource = {
  form: 'worker-pass',
  templateVersion: PASS_SHEET_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.worker-pass'),
  build: async () => err({ code: 'issue-on-case' }),
  refusal: permitRefusalWords,
  blank: (context) => asJson(buildBlankPassSheet(context)),
}

/** 《出入证登记表》: signed for on receipt, so it waits until it is scanned in. */
export const passRegisterPaper: PaperSource = {
  form: 'pass-register',
  templateVersion: PASS_REGISTER_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.pass-register'),
  build: async () => err({ code: 'issue-on-case' }),
  refusal: permitRefusalWords,
  blank: (context) => asJson(buildBlankPassRegister(context)),
}

/** All forms of permits and passes: for the module's list. */
export const permitPapers: readonly PaperSource[] = [permitPaper, passPaper, passRegisterPaper]

/** Issues the register of a site's passes. **Refuses** `no-passes`, and as `decideIssue`. */
export function issuePassRegister(desk: Desk, caseId: string) {
  return issueFilled(desk, passRegisterPaper, (context, { today }) =>
    registerModel(desk.store, { caseId, today }, context),
  )
}

interface Asked {
  readonly caseId: string
  readonly today: Day
}

async function registerModel(
  store: Store,
  { caseId, today }: Asked,
  context: SheetContext,
): Promise<Result<PaperModel, Refusal<string>>> {
  const site = await store.db.decorationCases.get(caseId)
  const { passes, workers } = await readPeople(store, today)
  const own = passes.filter(({ pass }) => pass.caseId === caseId).toReversed()
  const [first] = own
  if (site === undefined || first === undefined) return err({ code: 'no-passes' })
  const lines = own.map((line): PassRegisterLine => {
    const worker = workers.find(({ id }) => id === line.pass.workerId)?.worker
    return registerLine(store, line, worker)
  })
  const model = buildPassRegister(
    {
      unit: first.unitCode,
      permit: site.v.permitNumber,
      contractor: first.contractorName,
      lines,
      out: own.filter(({ pass }) => pass.status === 'valid').length,
    },
    context,
  )
  return ok({ model: asJson(model), personId: null, unitId: site.v.unitId })
}

const GENDERS: Readonly<Record<string, string>> = { male: '男', female: '女' }
const ENDS: Readonly<Record<string, string>> = { returned: '收回', lost: '挂失', void: '作废', valid: '' }

function registerLine(
  store: Store,
  { pass, name, end }: PassLine,
  worker: { readonly gender: string; readonly idLast4: string } | undefined,
): PassRegisterLine {
  const day = (iso: string): string => iso.replaceAll('-', '.')
  const endedOn = pass.endedAt === '' ? '' : day(store.dayOf(Date.parse(pass.endedAt)))
  return {
    number: pass.number,
    name,
    gender: GENDERS[worker?.gender ?? ''] ?? '',
    idLast4: worker?.idLast4 ?? '',
    trade: pass.trade,
    validity: `${day(pass.from)} — ${day(end < pass.from ? pass.to : end)}`,
    deposit: pass.depositFen === 0 ? '' : formatFen(pass.depositFen as Fen),
    ended: `${ENDS[pass.status] ?? ''} ${endedOn}`.trim(),
    remark: pass.remark,
  }
}
