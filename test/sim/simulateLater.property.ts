// The second hundred, with all kinds of happenings; a file of its own, so that another core can live them meanwhile.
import { vi } from 'vitest'
import { rangeOf } from './lives.ts'
import { livesOf } from './livesOf.ts'

vi.mock('#shared/sync/wire/deviceKey.ts', () => import('./nativeDeviceKey.ts'))

livesOf('a community of cloned machines, changed keys and effects that throw agrees once faults end', rangeOf(501, 100))
