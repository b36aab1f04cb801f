// The first hundred of the two hundred seeds of every test run: lives with the first kinds of happenings, and all that failed once.
import { vi } from 'vitest'
import { seedsOf } from './lives.ts'
import { livesOf } from './livesOf.ts'

vi.mock('#shared/sync/wire/deviceKey.ts', () => import('./nativeDeviceKey.ts'))

livesOf('a community lives through faults, and agrees once they end (case 64)', seedsOf(401, 100))
