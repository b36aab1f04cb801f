/** Shifts, handover and evening close: their records; the screens over all modules stand in the shell. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { shiftsModule } from '#shared/domain/shifts/schema.ts'

export const shiftsFrontDesk: FrontDeskModule = {
  domain: shiftsModule,
  routes: [],
}
