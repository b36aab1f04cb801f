/** Words for each rule by which an owner file can be contested (sync 4.4), for the conflict centre. */
import { label } from '#renderer/text/text.ts'

export const ownerConflictTexts: Readonly<Record<string, () => string>> = {
  'register/person.name': () => label('ownerFiles.conflicts.name'),
  'register/person.idKind': () => label('ownerFiles.conflicts.idKind'),
  'register/person.idNumber': () => label('ownerFiles.conflicts.idNumber'),
  'register/person.kind': () => label('households.conflicts.kind'),
  'register/person.creditCode': () => label('households.conflicts.creditCode'),
  'register/person.mergedInto': () => label('households.conflicts.mergedInto'),
  'register/unit.sale': () => label('households.conflicts.sale'),
  'register/unit.deliveredDay': () => label('households.conflicts.deliveredDay'),
  'register/stay.leaseTo': () => label('households.conflicts.leaseTo'),
  'register/stay.shareNum': () => label('households.conflicts.share'),
  'register/stay.shareDen': () => label('households.conflicts.share'),
  'register/unit.code': () => label('ownerFiles.conflicts.code'),
  'register/unit.areaCm2': () => label('ownerFiles.conflicts.areaCm2'),
  'register/stay.unitId': () => label('ownerFiles.conflicts.unitId'),
  'register/stay.personId': () => label('ownerFiles.conflicts.personId'),
  'register/stay.relation': () => label('ownerFiles.conflicts.relation'),
  'register/stay.fromDay': () => label('ownerFiles.conflicts.fromDay'),
  'register/stay.toDay': () => label('ownerFiles.conflicts.toDay'),
  'register/phone.personId': () => label('ownerFiles.conflicts.personId'),
  'register/phone.number': () => label('ownerFiles.conflicts.number'),
  'delete/unit': () => label('ownerFiles.conflicts.deleted'),
  'delete/person': () => label('ownerFiles.conflicts.deleted'),
  'delete/stay': () => label('ownerFiles.conflicts.deleted'),
  'delete/phone': () => label('ownerFiles.conflicts.deleted'),
}
