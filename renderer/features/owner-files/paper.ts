/** 《业主信息登记表》 from the owner file (handbook 2.1): what the desk knows goes on the paper, the rest is ruled lines. */
import type { PaperModel, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import type { OwnerRegistrationInput, PrintedPerson } from '#shared/domain/owner-files/ownerRegistrationInput.ts'
import { OWNER_REGISTRATION_VERSION } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { RELATION_LABELS } from '#shared/domain/owner-files/relationText.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import {
  buildBlankOwnerRegistrationSheet,
  buildOwnerRegistrationSheet,
  type OwnerRegistrationRefusal,
} from '#shared/domain/owner-files/sheets.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadPersonFile, loadUnitFile, type PersonFile, type StayWithEnds, type UnitFile } from './queries.ts'

const PAPER_REFUSALS = ['unit-missing', 'owner-name-missing', 'person-unknown'] as const satisfies readonly (
  | OwnerRegistrationRefusal['code']
  | 'person-unknown'
)[]

/** The form as the owner-file module prints it. */
export const ownerRegistrationPaper: PaperSource = {
  form: 'owner-registration',
  templateVersion: OWNER_REGISTRATION_VERSION,
  paper: 'A4',
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
  const found = await findOwner(store, subject)
  if (!found) return err({ code: 'person-unknown' })
  const { file, unitFile } = found
  const input = await inputOf(store, file, unitFile, context)
  const sheet = buildOwnerRegistrationSheet(input, context)
  if (!sheet.ok) return sheet
  return ok({ model: sheet.value as unknown as JsonObject, personId: file.person.id, unitId: unitFile.unit.id })
}

/** Why this paper cannot be issued; what else a desk may answer has the words of every paper. */
function paperWords(code: string): RefusalWords | undefined {
  const refusal = PAPER_REFUSALS.find((known) => known === code)
  if (refusal === undefined) return undefined
  const part = (name: keyof RefusalWords) => text(`ownerFiles.paperRefusals.${refusal}.${name}`)
  return { what: part('what'), saved: part('saved'), now: part('now') }
}

interface FoundOwner {
  readonly file: PersonFile
  readonly unitFile: UnitFile
}

const HOLDERS: readonly Relation[] = ['owner', 'co-owner']

/**
 * The form is about a unit and one who holds it: the person meant if they hold their first unit, otherwise (a tenant, family)
 * the unit's first holder; a unit nobody holds yet is registered under the person meant.
 */
async function findOwner(store: Store, subject: PaperSubject): Promise<FoundOwner | undefined> {
  const meant = subject.kind === 'person' ? await loadPersonFile(store, subject.id) : undefined
  const unitId = subject.kind === 'unit' ? subject.id : meant?.stays[0]?.unit?.id
  const unitFile = unitId === undefined ? undefined : await loadUnitFile(store, unitId)
  if (!unitFile) return undefined
  const holders = unitFile.stays.filter(({ stay }) => HOLDERS.includes(stay.v.relation ?? 'owner'))
  if (meant && holders.some(({ person }) => person?.id === meant.person.id)) return { file: meant, unitFile }
  const first = holders.find(({ stay }) => stay.v.relation === 'owner') ?? holders[0]
  const file = first?.person ? await loadPersonFile(store, first.person.id) : meant
  return file && { file, unitFile }
}

async function inputOf(
  store: Store,
  file: PersonFile,
  unitFile: UnitFile,
  context: SheetContext,
): Promise<OwnerRegistrationInput> {
  const { v } = file.person
  const others = unitFile.stays.filter(({ person }) => person?.id !== file.person.id)
  const printed = (...relations: readonly Relation[]) =>
    Promise.all(
      others
        .filter(({ stay }) => relations.includes(stay.v.relation ?? 'owner'))
        .map((one) => printedPerson(store, one)),
    )
  const ownStay = file.stays.find(({ unit }) => unit?.id === unitFile.unit.id)
  return {
    unit: {
      code: unitFile.unit.v.code ?? '',
      areaCm2: unitFile.unit.v.areaCm2,
      use: unitFile.unit.v.use,
      moveInDay: (ownStay?.stay.v.fromDay ?? null) as Day | null,
    },
    owner: {
      kind: 'person',
      name: v.name ?? '',
      idKind: v.idKind,
      idLast4: v.idNumberLast4,
      phones: file.phones.map((phone) => phone.v.number ?? ''),
    },
    coOwners: await printed(...HOLDERS),
    family: await printed('family', 'occupant'),
    emergencyContacts: await printed('emergency-contact'),
    tenants: await printed('tenant'),
    remark: v.remark,
    filler: context.operator,
    fillDay: context.at.day,
  }
}

async function printedPerson(store: Store, { stay, person }: StayWithEnds): Promise<PrintedPerson> {
  const phone = await store.db.phones
    .where('v.personId')
    .equals(person?.id ?? '')
    .filter((row) => !row.deleted)
    .first()
  return {
    name: person?.v.name ?? '',
    phone: phone?.v.number,
    relation: RELATION_LABELS[stay.v.relation ?? 'owner'],
    idKind: person?.v.idKind,
    idLast4: person?.v.idNumberLast4,
    fromDay: (stay.v.fromDay ?? null) as Day | null,
    toDay: (stay.v.toDay ?? null) as Day | null,
  }
}
