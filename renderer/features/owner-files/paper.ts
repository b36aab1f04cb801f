/** 《业主信息登记表》 from the owner file (handbook 2.1): what the desk knows goes on the paper, the rest is ruled lines. */
import type { PaperModel, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { OWNER_REGISTRATION_VERSION } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { NOTICE_BLOCK } from '#shared/domain/owner-files/ownerRegistrationText.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import {
  buildBlankOwnerRegistrationSheet,
  buildOwnerRegistrationSheet,
  type OwnerRegistrationRefusal,
} from '#shared/domain/owner-files/sheets.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type FoundOwner, registrationInput } from './papers/registrationInput.ts'
import { loadPersonFile, loadUnitFile, type StayWithEnds } from './queries.ts'

const PAPER_REFUSALS = ['unit-missing', 'owner-name-missing', 'person-unknown'] as const satisfies readonly (
  | OwnerRegistrationRefusal['code']
  | 'person-unknown'
)[]

/** The form as the owner-file module prints it. */
export const ownerRegistrationPaper: PaperSource = {
  form: 'owner-registration',
  templateVersion: OWNER_REGISTRATION_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  blocks: [
    { ...NOTICE_BLOCK, name: () => text('formTexts.blocks.notice'), hint: () => text('formTexts.blocks.noticeHint') },
  ],
  title: () => text('ownerFiles.registrationForm'),
  build,
  refusal: paperWords,
  blank: (context) => buildBlankOwnerRegistrationSheet(context) as unknown as JsonObject,
}

async function build(
  store: Store,
  subject: PaperSubject,
  context: SheetContext,
): Promise<Result<PaperModel, Refusal<string>>> {
  const found = await findOwner(store, subject, context.at.day)
  if (!found) return err({ code: 'person-unknown' })
  const input = await registrationInput(store, found, context)
  const sheet = buildOwnerRegistrationSheet(input, context)
  if (!sheet.ok) return sheet
  const { file, unitFile } = found
  return ok({ model: sheet.value as unknown as JsonObject, personId: file.person.id, unitId: unitFile.unit.id })
}

/** Why this paper cannot be issued; what else a desk may answer has the words of every paper. */
function paperWords(code: string): RefusalWords | undefined {
  const refusal = PAPER_REFUSALS.find((known) => known === code)
  if (refusal === undefined) return undefined
  const part = (name: keyof RefusalWords) => text(`ownerFiles.paperRefusals.${refusal}.${name}`)
  return { what: part('what'), saved: part('saved'), now: part('now') }
}

const HOLDERS: readonly Relation[] = ['owner', 'co-owner']

/**
 * The form is about a unit and one who holds it now: the person meant if they hold their first unit, otherwise (a tenant, family)
 * the unit's first holder; a unit nobody holds yet is registered under the person meant.
 */
async function findOwner(store: Store, subject: PaperSubject, today: string): Promise<FoundOwner | undefined> {
  const isPresent = ({ stay }: StayWithEnds) => stay.v.toDay == null || stay.v.toDay >= today
  const meant = subject.kind === 'person' ? await loadPersonFile(store, subject.id) : undefined
  const home = meant?.stays.find(isPresent) ?? meant?.stays[0]
  const unitId = subject.kind === 'unit' ? subject.id : home?.unit?.id
  const found = unitId === undefined ? undefined : await loadUnitFile(store, unitId)
  if (!found) return undefined
  const unitFile = { ...found, stays: found.stays.filter(isPresent) }
  const holders = unitFile.stays.filter(({ stay }) => HOLDERS.includes(stay.v.relation ?? 'owner'))
  if (meant && holders.some(({ person }) => person?.id === meant.person.id)) return { file: meant, unitFile }
  const first = holders.find(({ stay }) => stay.v.relation === 'owner') ?? holders[0]
  const file = first?.person ? await loadPersonFile(store, first.person.id) : meant
  return file && { file, unitFile }
}
