/** The phrase book (handbook R7). */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { phrasesModule } from '#shared/domain/phrases/schema.ts'
import { PhrasePiece } from './PhrasePiece.tsx'

export const phrasesFrontDesk: FrontDeskModule = {
  domain: phrasesModule,
  routes: [],
  headerPiece: PhrasePiece,
}
