// Parcels: one waybill is one record, and a thing leaves once.
import type { Protection } from '#test/faults/protection.ts'

export const custodyProtections: readonly Protection[] = [
  {
    id: 'waybill-is-the-parcel',
    cases: [10],
    what: 'the id of a courier’s parcel follows from its normalised waybill, however it was scanned or typed',
    file: 'shared/domain/parcel-custody/ids.ts',
    find: "['waybill', normalizeWaybill(waybill)]",
    replace: "['waybill', waybill]",
    test: {
      path: 'shared/domain/parcel-custody/custodyFold.property.ts',
      title: 'one waybill registered on two desks is one parcel, with both registrations in its history (case 10)',
    },
  },
  {
    id: 'one-way-out',
    cases: [3],
    what: 'every way out of one stay of a parcel holds one claim key, whichever desk it is told on',
    file: 'shared/domain/parcel-custody/wayOut.ts',
    find: 'claim: wayOutClaim(item.id, item.state.visit) }',
    replace: '}',
    test: {
      path: 'test/modules/twoDesksCustody.test.ts',
      title: 'is one conflict with one id on both, and stays contested until somebody settles it (case 3)',
    },
  },
]
