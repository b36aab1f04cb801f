/** The folder of the project, whatever the current folder is. */
import { join } from 'node:path'

export const PROJECT_ROOT = join(import.meta.dirname, '..', '..')
