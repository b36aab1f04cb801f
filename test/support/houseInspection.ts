// A home that is inspected, for tests: all three readings, one fault, who signed.
import type { InspectionTold } from '#renderer/features/move-in/commands/inspection.ts'
import type { InspectHouseInput, StartReadingInput } from '#shared/domain/move-in/inspection/inspecting.ts'
import type { Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'

/** One start reading. */
export function startReading(meter: Meter, figure: string): StartReadingInput {
  return { meter, kind: 'read', figure, photos: [], noPhotoWhy: '', meterNumber: `NO-${meter}` }
}

/** Everything is as it should be but a tap; the desk has not signed. */
export const INSPECTED: InspectHouseInput = {
  rooms: ['living-room', 'kitchen'],
  absent: [],
  faults: [{ room: 'kitchen', item: 'taps', what: '滴水', responsible: '开发商', dueOn: '2026-12-06', photos: [] }],
  readings: [startReading('water', '3.5'), startReading('power', '12'), startReading('gas', '1')],
  signatures: { owner: 'paper', desk: '', engineering: 'paper' },
  ...{ inspectorId: 'staff-zhang', companions: '开发商 赵工', noPhotoWhy: '手机没电', remark: '' },
}

/** The same as a screen tells it. */
export function inspectionTold(
  more: Partial<InspectHouseInput> = {},
  told: Partial<InspectionTold> = {},
): InspectionTold {
  return { input: { ...INSPECTED, ...more }, pictures: {}, ink: {}, late: undefined, ...told }
}
