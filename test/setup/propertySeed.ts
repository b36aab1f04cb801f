// Gives fast-check the run's seed; a property may still pass its own.
import fc from 'fast-check'
import { readSeed } from './seed.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: readSeed(process.env, () => 0) })
