/** Entry of the desk's page. */
import '#renderer/platform/zodWithoutEval.ts'
import { createRoot } from 'react-dom/client'
import { installRareFonts } from '#renderer/print/fonts/paperFonts.ts'
import { followStores } from '#renderer/stores/subscriptions.ts'
import { MODULES } from './modules.ts'
import { Providers } from './providers.tsx'
import { StartUp } from './StartUp.tsx'

followStores()
installRareFonts(document)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
// Electron serves app://; everything else shares its keys with a browser.
const inBrowser = window.location.protocol !== 'app:'
createRoot(root).render(
  <Providers inBrowser={inBrowser}>
    <StartUp modules={MODULES} />
  </Providers>,
)
