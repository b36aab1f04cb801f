/** The exchange with other desks on the screen: 设置 · 同步, and its place in the header. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { exchangeModule } from '#shared/domain/exchange/schema.ts'
import { ExchangeSection } from './ExchangeSection.tsx'
import { StatusPiece } from './StatusPiece.tsx'

export const exchangeFrontDesk: FrontDeskModule = {
  domain: exchangeModule,
  routes: [],
  statusPiece: StatusPiece,
  settings: [{ id: 'sync', label: () => label('exchange.section'), component: ExchangeSection }],
}
