// The board at its address, with nothing behind the addresses that it leads to.
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { BoardScreen } from '#renderer/features/vacant-inspections/board/BoardScreen.tsx'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'

function Elsewhere() {
  return null
}

const LEADS_TO = [
  '/vacant/visit/$unitId',
  '/vacant/unit/$unitId',
  '/vacant/grid/{-$buildingId}',
  '/vacant/rounds/{-$id}',
  '/vacant/faults/{-$id}',
]

export const boardModule: FrontDeskModule = {
  domain: vacantInspectionsModule,
  routes: [
    ...LEADS_TO.map((path) => ({ path, component: Elsewhere })),
    { path: '/vacant/{-$view}', component: BoardScreen },
  ],
}
