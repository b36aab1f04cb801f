/** Words for each rule by which an owner file can be contested (sync 4.4), for the conflict centre. */
import type { Text } from '#renderer/text/text.ts'

export const ownerConflictTexts: Readonly<Record<string, (t: Text) => string>> = {
  'register/person.name': (t) => t('ownerFiles.conflicts.name'),
  'register/person.idKind': (t) => t('ownerFiles.conflicts.idKind'),
  'register/person.idNumber': (t) => t('ownerFiles.conflicts.idNumber'),
  'register/person.kind': (t) => t('households.conflicts.kind'),
  'register/person.creditCode': (t) => t('households.conflicts.creditCode'),
  'register/person.mergedInto': (t) => t('households.conflicts.mergedInto'),
  'register/unit.sale': (t) => t('households.conflicts.sale'),
  'register/unit.deliveredDay': (t) => t('households.conflicts.deliveredDay'),
  'register/stay.leaseTo': (t) => t('households.conflicts.leaseTo'),
  'register/stay.shareNum': (t) => t('households.conflicts.share'),
  'register/stay.shareDen': (t) => t('households.conflicts.share'),
  'register/unit.code': (t) => t('ownerFiles.conflicts.code'),
  'register/unit.areaCm2': (t) => t('ownerFiles.conflicts.areaCm2'),
  'register/stay.unitId': (t) => t('ownerFiles.conflicts.unitId'),
  'register/stay.personId': (t) => t('ownerFiles.conflicts.personId'),
  'register/stay.relation': (t) => t('ownerFiles.conflicts.relation'),
  'register/stay.fromDay': (t) => t('ownerFiles.conflicts.fromDay'),
  'register/stay.toDay': (t) => t('ownerFiles.conflicts.toDay'),
  'register/phone.personId': (t) => t('ownerFiles.conflicts.personId'),
  'register/phone.number': (t) => t('ownerFiles.conflicts.number'),
  'delete/unit': (t) => t('ownerFiles.conflicts.deleted'),
  'delete/person': (t) => t('ownerFiles.conflicts.deleted'),
  'delete/stay': (t) => t('ownerFiles.conflicts.deleted'),
  'delete/phone': (t) => t('ownerFiles.conflicts.deleted'),
}
