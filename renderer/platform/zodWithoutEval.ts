/** The pages forbid `eval`; zod would probe for it and log a refused policy. Import this before any schema. */
import { z } from 'zod'

z.config({ jitless: true })
